import type { Sha256 } from '@huxin/basis';
import { ByteSearch } from '../byte-search.ts';
import { SPYLOAN_HOSTS, SPYLOAN_SHA256 } from '../data/spyloan.ts';

const encoder = new TextEncoder();
const SEARCH = new ByteSearch(SPYLOAN_HOSTS.map((host) => encoder.encode(host)));

/** Hosts of published predatory loan apps that stand in these bytes. */
export function findHosts(bytes: Uint8Array): string[] {
  const places = SEARCH.first(bytes);
  return SPYLOAN_HOSTS.filter((_, number) => places[number]! >= 0);
}

/** What a published list says of this very file or of a host in it. Not being on it says nothing. */
export function publishedSays(sha256: Sha256 | undefined, hosts: readonly string[]): string[] {
  const says: string[] = [];
  if (sha256 !== undefined && SPYLOAN_SHA256.has(sha256))
    says.push('这个文件和 ESET 2024-10-15 公布的境外掠夺性贷款应用一模一样，不要装。');
  if (hosts.length > 0) says.push(`里面有 ESET 公布的境外掠夺性贷款应用用过的网址：${hosts.join('、')}。`);
  return says;
}
