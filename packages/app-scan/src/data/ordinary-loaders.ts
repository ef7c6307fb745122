import type { Asset } from '@huxin/fact';

/** Assets that are behind a provider's address: a computed query could be for any of them. */
export const PROVIDER_ASSETS: readonly Asset[] = ['contacts', 'call-log', 'sms', 'photos'];

/**
 * Packages that load classes by name or by file as part of their published work (MultiDex, Kotlin, Play services'
 * modules, JSON and network libraries). Source: their public sources; checked 2026-11-23.
 */
const ORDINARY = [
  'androidx',
  'android.support',
  'kotlin',
  'kotlinx',
  'com.google.android.gms',
  'com.google.android.material',
  'com.google.gson',
  'com.google.protobuf',
  'com.google.firebase',
  'com.squareup',
  'com.bumptech.glide',
  'com.facebook.react',
  'com.facebook.soloader',
  'com.alibaba.fastjson',
  'com.fasterxml.jackson',
  'io.flutter',
  'io.reactivex',
  'okhttp3',
  'okio',
  'org.apache',
  'org.greenrobot.eventbus',
  'org.json',
  'retrofit2',
] as const;

export const isOrdinaryLoader = (className: string): boolean =>
  ORDINARY.some((name) => className.startsWith(`${name}.`));
