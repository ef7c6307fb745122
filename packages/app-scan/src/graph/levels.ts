/** A small number per id, 0 where none was set; ids are given out one by one, so the room grows with them. */
export class Levels {
  private items = new Uint8Array(1 << 12);

  /** 0 also for an id below zero, which stands for nothing. */
  of(id: number): number {
    return this.items[id] ?? 0;
  }

  set(id: number, level: number): void {
    if (id < 0) return;
    if (id >= this.items.length) {
      const larger = new Uint8Array(Math.max(id + 1, this.items.length * 2));
      larger.set(this.items);
      this.items = larger;
    }
    this.items[id] = level;
  }
}
