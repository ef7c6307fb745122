import { answerHeavy, type HeavyMessage, type HeavyReply, heavyHere } from '@huxin/vault';

/** The slow ciphers away from the page. In a page that starts no worker this same file hands them over as they are. */
const scope = globalThis as unknown as {
  heavyHere: typeof heavyHere;
  document?: unknown;
  postMessage(reply: HeavyReply, transfer: Transferable[]): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<HeavyMessage>) => void): void;
};

scope.heavyHere = heavyHere;
if (scope.document === undefined) {
  const answer = answerHeavy(heavyHere, (reply, transfer = []) => scope.postMessage(reply, [...transfer]));
  scope.addEventListener('message', ({ data }) => answer(data));
}
