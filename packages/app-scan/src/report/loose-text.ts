const HAN_GAP = /([\p{Script=Han}])[ \t\u3000]+(?=[\p{Script=Han}])/gu;

/** Text from a photograph or a copied page: full-width letters made plain, gaps between Chinese characters closed. */
export const straighten = (text: string): string =>
  text.normalize('NFKC').replace(/\r\n?/g, '\n').replace(HAN_GAP, '$1');

/** Letters that a reader of pictures takes for each other, made one. */
const fold = (text: string): string => text.toUpperCase().replace(/0/g, 'O').replace(/[1L|]/g, 'I');

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name as developers write it, with the gaps and line breaks it may have been cut by; only a whole name counts. */
export function nameFinder(name: string): (foldedText: string) => boolean {
  const parts = name.split('.').map((part) =>
    part
      .split('_')
      .map((word) => escapeText(fold(word)))
      .join('[\\s_]*'),
  );
  const pattern = new RegExp(`(?:^|[^A-Z0-9_.])${parts.join('\\s*\\.\\s*')}(?![A-Z0-9_])`);
  return (foldedText) => pattern.test(foldedText);
}

export { fold as foldLetters };
