import type { JSX } from 'preact';
import { Button } from '../kit/button.tsx';
import { FilePicker } from '../kit/file-picker.tsx';
import { List, ListRow } from '../kit/list.tsx';
import { Switch } from '../kit/switch.tsx';
import { record } from '../record.ts';
import { sizeWords, typeWords } from './words.ts';

export interface AttachFilesProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  /** Only the fingerprints are noted; the originals stay where they are. */
  readonly printsOnly: boolean;
  readonly onPrintsOnly: (on: boolean) => void;
}

/** Files chosen for an entry, with the plain word on where their originals will be. */
export function AttachFiles(props: AttachFilesProps): JSX.Element {
  const { files, onChange, printsOnly, onPrintsOnly } = props;
  return (
    <div class="stack-s">
      <FilePicker
        label={files.length === 0 ? '附上截图或录音' : '再附一个'}
        note={
          record().keeps === 'vault'
            ? '原样存进这份记录。手机里的那份也别删。'
            : '先收在这一页里，关掉就没有了；存下或导出以后才留得住。手机里的那份别删。'
        }
        accept="image/*,audio/*,video/*,.pdf"
        many
        onFiles={(more) => onChange([...files, ...more])}
      />
      {files.length > 0 && (
        <List label="选好的文件">
          {files.map((file, index) => (
            <ListRow
              key={index}
              icon="file"
              title={`${typeWords(file.type)} ${index + 1}`}
              note={sizeWords(file.size)}
              end={
                <Button
                  kind="bare"
                  icon="close"
                  onPress={() => onChange(files.filter((other) => other !== file))}
                >
                  不要
                </Button>
              }
            />
          ))}
        </List>
      )}
      {files.length > 0 && (
        <Switch
          label="不留原件，只记指纹"
          note="手机会被别人看，或者替别人记的时候用。原件留在手机里，指纹能证明它没改过。"
          on={printsOnly}
          onChange={onPrintsOnly}
        />
      )}
    </div>
  );
}
