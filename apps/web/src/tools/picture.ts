/** Large black words on white, 1080 × 1440: readable as a lock screen or across a table. */
export function wordsToPicture(lines: readonly string[]): Promise<Blob | null> {
  const [width, height, margin, size] = [1080, 1440, 90, 92];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#000000';
  pen.font = `700 ${size}px system-ui, sans-serif`;
  pen.textBaseline = 'top';
  const rows = lines.flatMap((line) =>
    wrap(line, (text) => pen.measureText(text).width <= width - 2 * margin),
  );
  const step = size * 1.5;
  let y = (height - rows.length * step) / 2;
  for (const row of rows) {
    pen.fillText(row, margin, y);
    y += step;
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Breaks between characters; a closing mark never starts a row. */
export function wrap(line: string, fits: (text: string) => boolean): string[] {
  const rows: string[] = [];
  let row = '';
  for (const char of line) {
    if (row !== '' && !fits(row + char) && !/[，。；：！？、）]/.test(char)) {
      rows.push(row);
      row = '';
    }
    row += char;
  }
  return row === '' ? rows : [...rows, row];
}
