import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, passCare, ready, type Stage, setStage } from '../../apps/web/src/testing/browser.ts';
import { go, keepRecord, tap } from './stage.ts';
import { setQuota, spoil } from './vault-probe.ts';

const WORDS = '雨伞 楼梯 橘子';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A real picture, 40 × 20, one grey. PNG, https://www.w3.org/TR/png-3/ */
function picture(grey: number): Buffer {
  const crcs = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    let crc = 0xffffffff;
    for (const byte of body) crc = crcs[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
    return out;
  };
  const header = Buffer.from([0, 0, 0, 40, 0, 0, 0, 20, 8, 0, 0, 0, 0]);
  const rows = Buffer.alloc(20 * 41, grey);
  for (let y = 0; y < 20; y++) rows[y * 41] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const has = (tool: string, ...args: string[]): boolean => spawnSync(tool, args).status === 0;
const ageHere = has('age', '--version') && has('script', '--version');

/** Through the door 他们联系了我的亲友 to its form. */
async function form(page: Page): Promise<void> {
  await go(page, '4/5');
  await passCare(page);
  const more = page.getByRole('button', { name: '再记一条' });
  if (await more.isVisible()) await more.click();
  await page.getByRole('button', { name: '记下这一条' }).waitFor();
  await page.getByRole('radio', { name: '亲属' }).check();
  await page.getByRole('radio', { name: '短信' }).check();
}

const attach = (page: Page, ...files: string[]): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(files);

async function saveOut(page: Page, folder: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await tap(page, '存出原件');
  const download = await waiting;
  const path = join(folder, `out-${Math.random()}`);
  await download.saveAs(path);
  return { name: download.suggestedFilename(), bytes: readFileSync(path) };
}

describe.skipIf(!chromiumPath)('记录页：原件（浏览器）', () => {
  let stage: Stage;
  let folder: string;
  const png = picture(90);
  const file = (name: string): string => join(folder, name);
  beforeAll(async () => {
    stage = await setStage();
    folder = mkdtempSync(join(tmpdir(), 'originals-'));
    writeFileSync(file('和小张的聊天.png'), png);
    writeFileSync(file('同一张.png'), png);
    writeFileSync(file('录音.mp3'), Buffer.alloc(2_400_000, 7));
  });
  afterAll(async () => {
    await stage?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('[记录页-23] [记录页-18] [保管-40] 先记后存：原件跟着进案卷，导出、导回、存出都一个字节不差', {
    timeout: 120_000,
  }, async (t) => {
    const { page, open, context, errors } = await stage.visit();
    await open('');
    await form(page);
    await page.getByText('先收在这一页里，关掉就没有了').waitFor();
    await attach(page, file('和小张的聊天.png'), file('录音.mp3'), file('同一张.png'));
    await page.getByRole('list', { name: '选好的文件' }).getByText('图片 3').waitFor();
    await tap(page, '记下这一条');
    await page.getByText('亲属甲，记下了。').waitFor();
    await page.getByText('原件留在手机里，再存一份备份。').waitFor();
    expect(await page.getByRole('link', { name: '存一份' }).getAttribute('href')).toBe('#/copy');

    await go(page, 'files');
    await page.getByText('原件现在只在这一页里，关掉就没有了。').waitFor();
    const rows = page.getByRole('list', { name: '原件' }).getByRole('listitem');
    expect(await rows.count()).toBe(2);
    expect(await page.locator('main').textContent()).not.toContain('小张');
    await page.getByRole('link', { name: /图片 1/ }).click();
    await page.getByRole('heading', { level: 1, name: '图片 1' }).waitFor();
    await page.getByText('亲属甲：短信').waitFor();
    const shown = page.getByRole('img', { name: '图片 1，原样' });
    await shown.waitFor();
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(40);
    const early = await saveOut(page, folder);
    expect(early.name).toMatch(/^记录-\d{8}\.png$/);
    expect(early.bytes.equals(png)).toBe(true);

    await go(page, 'keep');
    await page.getByRole('radio', { name: '设密码' }).check();
    await page.getByRole('button', { name: /连同刚才记的 3 条、2 份原件/ }).waitFor();
    await keepRecord(page, WORDS);
    await page.reload();
    await ready(page);
    await go(page, 'files');
    await page.getByLabel('密码', { exact: true }).fill(WORDS);
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await page.getByRole('link', { name: /图片 1/ }).click();
    await page.getByRole('img', { name: '图片 1，原样' }).waitFor();
    const kept = await saveOut(page, folder);
    expect(sha256(kept.bytes)).toBe(sha256(png));

    await go(page, 'copy');
    await page.getByText('3 条，2 份原件').waitFor();
    await page.getByLabel('给备份设一个密码').fill('带走 的 密码');
    await page.getByLabel('再输一遍').fill('带走 的 密码');
    const exported = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await (await exported).saveAs(file('out.age'));
    await context.close();

    const other = await stage.visit();
    await other.open('keep');
    await other.page.getByText('从备份导入').click();
    await other.page.locator('input[type=file]').setInputFiles(file('out.age'));
    await other.page.getByLabel('备份时设的密码').fill('带走 的 密码');
    await tap(other.page, '导入');
    await other.page.getByText('导进来了').waitFor();
    await go(other.page, 'files');
    await other.page.getByRole('link', { name: /录音 1/ }).click();
    const back = await saveOut(other.page, folder);
    expect(back.bytes.equals(readFileSync(file('录音.mp3')))).toBe(true);
    await other.context.close();
    expect(errors).toEqual([]);

    if (!ageHere) return t.skip('no age on this machine');
    // age reads passphrases from a terminal only.
    const run = spawnSync(
      'sh',
      [
        '-c',
        `(sleep 1; printf '%s\\n' '带走 的 密码'; sleep 3) | script -qec "age -d -o out.tar out.age" /dev/null && tar xf out.tar`,
      ],
      { cwd: folder },
    );
    expect(run.status).toBe(0);
    expect(readFileSync(file(`blobs/${sha256(png)}`)).equals(png)).toBe(true);
    const recording = readFileSync(file('录音.mp3'));
    expect(readFileSync(file(`blobs/${sha256(recording)}`)).equals(recording)).toBe(true);
    expect(JSON.parse(readFileSync(file('case.json'), 'utf8')).entries).toHaveLength(3);
  });

  test('[记录页-23] 删掉原件：先问；记下的事和指纹还在；再附一次又收进来', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await keepRecord(page);
    await form(page);
    await page.getByText('原样存进这份记录。').waitFor();
    await attach(page, file('同一张.png'));
    await tap(page, '记下这一条');
    await page.getByText('亲属甲，记下了。').waitFor();
    await go(page, `files/${sha256(png).slice(0, 16)}`);
    await tap(page, '删掉原件');
    await page.getByText('这里的这一份会没有，找不回来。').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '留着' }).click();
    await page.getByRole('img', { name: '图片 1，原样' }).waitFor();
    await tap(page, '删掉原件');
    await page.getByRole('dialog').getByRole('button', { name: '删掉原件' }).click();
    await page.getByText('这里只有指纹，没有原件。').waitFor();
    await page.reload();
    await ready(page);
    await go(page, 'files');
    await page.getByText('只有指纹').waitFor();
    await page.getByText('亲属甲：短信').waitFor();
    await form(page);
    await attach(page, file('和小张的聊天.png'));
    await tap(page, '记下这一条');
    await page.getByText('亲属乙，记下了。').waitFor();
    await go(page, 'files');
    await page.getByText('亲属甲：短信、亲属乙：短信').waitFor();
    expect(await page.getByText('只有指纹').count()).toBe(0);
    await context.close();
  });

  test('[记录页-31] 只记指纹：原件不收，列表里写明；后来附上同一份，就收进来', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await form(page);
    await attach(page, file('同一张.png'));
    await page.getByRole('switch', { name: /只记指纹/ }).check();
    await tap(page, '记下这一条');
    await page.getByText('亲属甲，记下了。').waitFor();
    await go(page, 'files');
    await page.getByText('只有指纹').waitFor();
    await form(page);
    await attach(page, file('同一张.png'));
    await tap(page, '记下这一条');
    await page.getByText('亲属乙，记下了。').waitFor();
    await go(page, 'files');
    await page.getByText('亲属甲：短信、亲属乙：短信').waitFor();
    expect(await page.getByText('只有指纹').count()).toBe(0);
    await context.close();
  });

  test('[记录页-27] [保管-20] 存着的一份原件坏了：照实说读不出；别的照样看、照样导出，写明缺一份', async () => {
    const { page, open, context } = await stage.visit();
    await open('');
    await keepRecord(page);
    await form(page);
    await attach(page, file('同一张.png'), file('录音.mp3'));
    await tap(page, '记下这一条');
    await page.getByText('亲属甲，记下了。').waitFor();
    expect(await spoil(page, 'b/', 0)).toContain(' b/');
    await go(page, 'files');
    const broken: string[] = [];
    for (const name of ['图片 1', '录音 1']) {
      await page.getByRole('link', { name: new RegExp(name) }).click();
      const lost = page.getByText('这份原件有地方坏了，读不出来。');
      await lost.or(page.locator('.file-look')).first().waitFor();
      if (await lost.count()) broken.push(name);
      await page.getByRole('link', { name: '看全部原件' }).click();
      await page.getByRole('heading', { level: 1, name: '原件' }).waitFor();
    }
    expect(broken).toHaveLength(1);
    await go(page, 'copy');
    await page.getByLabel('给备份设一个密码').fill('备份');
    await page.getByLabel('再输一遍').fill('备份');
    const exported = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await (await exported).saveAs(file('part.age'));
    await page.getByText('里面缺 1 份原件').waitFor();
    await context.close();
    const other = await stage.visit();
    await other.open('keep');
    await other.page.getByText('从备份导入').click();
    await other.page.locator('input[type=file]').setInputFiles(file('part.age'));
    await other.page.getByLabel('备份时设的密码').fill('备份');
    await tap(other.page, '导入');
    await other.page.getByText('导进来了，有 1 份原件备份里就没有').waitFor();
    await other.context.close();
  });

  test('[记录页-25] 大文件停得下来：什么也没记；不停就收完', { timeout: 120_000 }, async () => {
    writeFileSync(file('长录像.mp4'), Buffer.alloc(90_000_000, 3));
    const { page, open, context } = await stage.visit();
    await open('');
    await keepRecord(page);
    await form(page);
    await attach(page, file('长录像.mp4'));
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 10 });
    await tap(page, '记下这一条');
    await page.getByRole('progressbar', { name: '正在收原件' }).waitFor();
    await tap(page, '停下');
    await page.getByText('停下了，什么也没记。').waitFor();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    expect(await page.getByText('亲属甲，记下了。').count()).toBe(0);
    await tap(page, '记下这一条');
    await page.getByText('亲属甲，记下了。').waitFor({ timeout: 60_000 });
    await page.reload();
    await ready(page);
    await go(page, 'files');
    await page.getByText('85.8 MB').waitFor();
    await context.close();
  });

  test('[记录页-25] [保管-24] 真的存满了：说存满了，先留在这一页里；腾出来再存一次，刷新还在；只存半条的没有', {
    timeout: 120_000,
  }, async () => {
    writeFileSync(file('大图.png'), Buffer.alloc(30_000_000, 5));
    const { page, open, context } = await stage.visit();
    await open('');
    await setQuota(page, 14_000_000);
    await keepRecord(page);
    await form(page);
    await attach(page, file('大图.png'));
    await tap(page, '记下这一条');
    await page.getByText('这台设备存满了').waitFor({ timeout: 60_000 });
    await page.getByText('先留在这一页里，不用再记一遍。').waitFor();
    await go(page, 'record');
    await page.getByText('亲属甲：短信').waitFor();
    const second = await context.newPage();
    await second.goto(`${stage.server.url}#/record`);
    await ready(second);
    expect(await second.getByText('亲属甲：短信').count()).toBe(0);
    await second.close();
    await setQuota(page, undefined);
    await tap(page, '再存一次');
    await page.getByText('存下了', { exact: true }).waitFor({ timeout: 60_000 });
    await page.reload();
    await ready(page);
    await go(page, 'files');
    await page.getByText('亲属甲：短信').waitFor();
    await page.getByText('28.6 MB').waitFor();
    expect(await page.getByText('只有指纹').count()).toBe(0);
    await context.close();
  });
});
