import type { JSX } from 'preact';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { tell } from '../kit/toast.tsx';
import { useTask, Working } from './use-task.tsx';

export interface RescueOfferProps {
  readonly space: string;
  readonly passphrase: string | undefined;
}

/** Under a case that is damaged: the way to what still reads. It is never taken by itself. */
export function RescueOffer(props: RescueOfferProps): JSX.Element {
  const task = useTask();
  const rescue = async (): Promise<void> => {
    let says = '';
    await task.run(async (along) => {
      const { rescueCase } = await import('./rescue.ts');
      const rescued = await rescueCase(props.space, props.passphrase, along);
      if (rescued.ok) {
        const { entries, originals, gaps } = rescued.value;
        says = `读出 ${entries} 条、${originals} 份原件，放进了新的一份。${gaps > 0 ? `有 ${gaps} 处读不出。` : ''}`;
      }
      return rescued;
    });
    if (says !== '') tell(says, { label: '知道了', run: () => undefined });
  };
  return (
    <Notice tone="care" title="还读得出的，可以另放一份。">
      <p>坏了的那一份不动。读得出的每一条都核对过，读不出的写明几处。</p>
      {task.wrong && <p>{task.wrong}</p>}
      <Button disabled={task.busy} onPress={() => void rescue()}>
        {task.busy ? '正在读…' : '把读得出的另放一份'}
      </Button>
      <Working task={task} label="正在读还读得出的" note="原件多，要等一会儿" />
    </Notice>
  );
}
