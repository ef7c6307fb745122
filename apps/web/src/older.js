// For phones whose browser is years old (docs/spec/web.md [页面-29]): the few built-in functions the app calls that
// are younger than its floor. Runs first in the page and in every worker. Each behaves as in ECMA-262 for what is
// called here: real arrays and strings, integer positions.
(() => {
  const give = (owner, name, value) => {
    if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  };
  const at = function (index) {
    return this[index < 0 ? this.length + index : index];
  };
  for (const kind of [Array, String, Object.getPrototypeOf(Uint8Array)]) give(kind.prototype, 'at', at);
  const lastIndex = function (test) {
    for (let n = this.length - 1; n >= 0; n--) if (test(this[n], n, this)) return n;
    return -1;
  };
  give(Array.prototype, 'findLastIndex', lastIndex);
  give(Array.prototype, 'findLast', function (test) {
    return this[lastIndex.call(this, test)];
  });
  give(Array.prototype, 'toSorted', function (order) {
    return this.slice().sort(order);
  });
  give(Array.prototype, 'toReversed', function () {
    return this.slice().reverse();
  });
  give(String.prototype, 'replaceAll', function (what, by) {
    if (what instanceof RegExp) return this.replace(what, by);
    return this.replace(new RegExp(String(what).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g'), by);
  });
  give(Object, 'hasOwn', (owner, name) => Object.getOwnPropertyDescriptor(owner, name) !== undefined);
  if (typeof crypto !== 'undefined')
    give(crypto, 'randomUUID', () => {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      bytes[6] = (bytes[6] & 15) | 64;
      bytes[8] = (bytes[8] & 63) | 128;
      const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    });
})();
