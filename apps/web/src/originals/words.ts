/** 「2.3 MB」 */
export const sizeWords = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} 字节`
    : bytes < 1_048_576
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`;

/** What an original is, without its file name: names of pictures and recordings say more than one thinks. */
export function typeWords(mediaType: string): string {
  if (mediaType.startsWith('image/')) return '图片';
  if (mediaType.startsWith('audio/')) return '录音';
  if (mediaType.startsWith('video/')) return '录像';
  if (mediaType.startsWith('text/')) return '文字';
  return mediaType === 'application/pdf' ? 'PDF' : '文件';
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/avif': 'avif',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'application/pdf': 'pdf',
  'application/vnd.android.package-archive': 'apk',
  'text/plain': 'txt',
};

/** The ending other programs need to open the file; unknown kinds get `bin`, never a guess. */
export const endingOf = (mediaType: string): string =>
  ENDINGS[mediaType.split(';')[0]?.trim().toLowerCase() ?? ''] ?? 'bin';

/** 「SHA-256 开头 3f2a 91c0」: enough to compare by eye with a list on paper. */
export const shortPrint = (sha256: string): string => `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`;
