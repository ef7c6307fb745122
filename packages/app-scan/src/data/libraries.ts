import { CHECKED_ON, type Sourced } from './row.ts';

/** A common library whose mention of contacts is part of its ordinary work, with the reason. */
export interface LibraryRow extends Sourced {
  readonly package: string;
  readonly name: string;
  readonly why: string;
}

const row = (name: string, packages: readonly string[], why: string, source: string): LibraryRow[] =>
  packages.map((one) => ({ package: one, name, why, source, checkedOn: CHECKED_ON }));

/** Exact packages only: a name that merely looks like one of these is not harmless. */
export const HARMLESS_LIBRARIES: readonly LibraryRow[] = [
  ...row(
    'Glide',
    ['com.bumptech.glide'],
    '能加载联系人头像的图片库',
    'bumptech/glide, StreamLocalUriFetcher',
  ),
  ...row(
    'Picasso',
    ['com.squareup.picasso', 'com.squareup.picasso3'],
    '能加载联系人头像的图片库',
    'square/picasso, ContactsPhotoRequestHandler',
  ),
  ...row(
    'Universal Image Loader',
    ['com.nostra13.universalimageloader'],
    '能加载联系人头像的图片库',
    'nostra13/Android-Universal-Image-Loader, BaseImageDownloader',
  ),
  ...row(
    'Fresco',
    ['com.facebook.imagepipeline', 'com.facebook.common.util'],
    '能加载联系人头像的图片库',
    'facebook/fresco, LocalContentUriFetchProducer, UriUtil',
  ),
  ...row(
    'Coil',
    ['coil.fetch', 'coil3.fetch'],
    '能加载联系人头像的图片库',
    'coil-kt/coil, ContentUriFetcher',
  ),
  ...row(
    'AndroidX',
    [
      'androidx.appcompat',
      'androidx.core',
      'androidx.cursoradapter',
      'androidx.loader',
      'android.support.v4',
      'android.support.v7',
    ],
    '系统界面组件',
    'androidx, SuggestionsAdapter and QuickContact',
  ),
  ...row(
    'AndroidX',
    ['androidx.activity'],
    '打开系统选择器的界面组件',
    'androidx, ActivityResultContracts: PickContact, PickVisualMedia',
  ),
];

/**
 * What no image library or interface part has a use for: tables of numbers and messages. Under such a name it is a
 * reader like any other. Source: the libraries' sources named above, which open a photo or name an authority.
 */
const NEVER_ORDINARY =
  /CommonDataKinds|ContactsContract\$(Data|RawContacts|RawContactsEntity|Entity|PhoneLookup|Profile)\b|\bCallLog\b|\bTelephony\b|SmsMessage|content:\/\/(call_log|sms|mms|mms-sms|icc)\b|contacts\/(data|raw_contacts|phone_lookup)/;

export const isOrdinaryTarget = (target: string): boolean => !NEVER_ORDINARY.test(target);
