import type { JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface Tab {
  readonly label: string;
  readonly icon: IconName;
  readonly href: string;
  readonly current: boolean;
}

/** The bar at the foot of a phone, a rail at the side of a wide screen. */
export function Tabs({ tabs, label = '主要页面' }: { tabs: readonly Tab[]; label?: string }): JSX.Element {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a class="tab" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              <Icon name={tab.icon} />
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
