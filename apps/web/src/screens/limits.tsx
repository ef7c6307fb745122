import type { JSX } from 'preact';
import { Page } from '../kit/page.tsx';
import { Section } from '../kit/section.tsx';

const CANNOT = [
  '不能让对方已经拿走的号码消失。能做的是要求删除、留证、投诉。',
  '不能告诉你第几天会打电话。没有人知道。',
  '不替你发消息、不替你打电话、不替你投诉。每一条都由你自己按发送。',
  '不下结论说谁对谁错。它会说：可能不符合哪一条、还缺什么。',
  '不是律师，也不是心理医生。',
] as const;

const LEAVE = [
  '“马上离开”会换成一张日历，按“返回”也回不来。',
  '浏览器的历史记录里还会有这个网址，要自己去删。',
  '装在桌面上的图标还在。',
  '存下的文件、截图、日历里的提醒还在。',
  '懂手机的人，或者装了监控软件的手机，仍可能看出来。这种情况换一台别人的手机看。',
] as const;

/** 这个程序做不到什么, and the limits of the quick exit. */
export function Limits(): JSX.Element {
  return (
    <Page title="它做不到什么" lead="先说清楚，免得你指望错了。">
      <Section title="做不到的">
        <ul class="card plain-list">
          {CANNOT.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title="“马上离开”能做什么">
        <ul class="card plain-list">
          {LEAVE.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
