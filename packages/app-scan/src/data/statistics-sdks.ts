import { LC, type SdkRow, sdk } from './sdk-row.ts';

/** Not lending SDKs, but in nearly every lending app: counted because they see which apps are installed. */
export const STATISTICS_SDKS: readonly SdkRow[] = [
  sdk({
    id: 'jiguang',
    name: '极光',
    kind: 'statistics',
    packages: ['cn.jpush.android', 'cn.jiguang'],
    takes: '推送与统计；应用列表、设备识别码',
    from: [`${LC} activities-libs/cn.jpush.android.*, cn.jiguang.*`],
  }),
  sdk({
    id: 'getui',
    name: '个推',
    kind: 'statistics',
    packages: ['com.igexin'],
    libraries: ['libgetuiext3.so'],
    takes: '推送与统计；应用列表、设备识别码',
    from: [`${LC} activities-libs/com.igexin.sdk.*, native-libs/libgetuiext3.so`],
  }),
  sdk({
    id: 'umeng',
    name: '友盟',
    kind: 'statistics',
    packages: ['com.umeng'],
    libraries: ['libumeng-spy.so'],
    takes: '统计、推送与分享；应用列表、设备识别码',
    from: [`${LC} activities-libs/com.umeng.*, native-libs/libumeng-spy.so`],
  }),
  sdk({
    id: 'talkingdata',
    name: 'TalkingData',
    kind: 'statistics',
    packages: ['com.tendcloud'],
    takes: '统计；应用列表、设备识别码',
    from: ['com.dudubaika (user of com.tendcloud.tenddata.TCAgent) and other public code'],
  }),
];
