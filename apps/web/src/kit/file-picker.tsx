import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { droppedFiles } from './dropped-files.ts';
import { Icon } from './icon.tsx';

export interface FilePickerProps {
  readonly label: string;
  readonly note?: string;
  /** As in `accept`: `image/*,.pdf`. */
  readonly accept?: string;
  readonly many?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Tap to choose, or drop. The files are read here and go nowhere. */
export function FilePicker({ label, note, accept, many = false, onFiles }: FilePickerProps): JSX.Element {
  const [over, setOver] = useState(false);
  const take = (files: readonly File[]): void => {
    setOver(false);
    if (files.length > 0) onFiles(many ? files : files.slice(0, 1));
  };
  return (
    <label
      class={over ? 'picker picker-over' : 'picker'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(take);
      }}
    >
      <Icon name="file" />
      <span class="item-title">{label}</span>
      {note && <span class="item-note">{note}</span>}
      <input
        type="file"
        accept={accept ?? ''}
        multiple={many}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
