/** The head of the panel: whose project this is, and the panel's own buttons. */
import {
  BookOpen,
  Ellipsis,
  Keyboard,
  PanelRight,
  PanelRightClose,
  Settings,
  Unlink,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Page } from '../../lib/workspace/page.ts';
import { IconButton } from '../basics/button.tsx';
import { Menu, type MenuEntry } from '../basics/menu.tsx';
import { useCaps } from '../frame/key-caps.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { usePanelKeys } from '../frame/panel-keys.tsx';

export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 18 18" aria-hidden="true">
      <path d="M4 2v8h10v6M4 10v6" />
      <circle cx="9.5" cy="5.5" r="2.5" />
    </svg>
  );
}

export function PanelHead(props: {
  title: string;
  subtitle: ReactNode;
  page: Page;
  projectId: string | null;
  onKeys: () => void;
  onUnlink?: () => void;
  /** What else can be done in this view. */
  more?: readonly MenuEntry[];
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  const { page, projectId } = props;
  const keys = useCaps()(usePanelKeys()).join('+');
  const entries = (): MenuEntry[] => [
    {
      label: projectId ? t('panel:head.openProject') : t('panel:head.openPlanseat'),
      icon: BookOpen,
      onSelect: () =>
        page.openPage(projectId ? `dashboard.html#/project/${projectId}` : 'dashboard.html'),
    },
    ...(page.dock
      ? [
          {
            label: page.dock.docked ? t('panel:head.undock') : t('panel:head.dock'),
            icon: PanelRight,
            flip: true,
            onSelect: () => page.dock?.set(!page.dock.docked),
          },
        ]
      : []),
    ...(props.more ?? []),
    ...(props.onUnlink
      ? [{ label: t('panel:head.unlink'), icon: Unlink, onSelect: props.onUnlink }]
      : []),
    { label: t('panel:head.keys'), icon: Keyboard, hotkey: '?', onSelect: props.onKeys },
    {
      label: t('panel:head.options'),
      icon: Settings,
      onSelect: () => page.openPage('options.html'),
    },
  ];
  return (
    <header className="panel-head stack stack-1">
      <div className="row">
        <Logo />
        <h1 className="grow" style={{ lineHeight: '18px' }}>
          <span style={{ display: 'block' }}>
            <bdi>{props.title}</bdi>
          </span>
          <span className="asof" style={{ display: 'block' }}>
            {props.subtitle}
          </span>
        </h1>
        <Menu label={t('panel:head.menu')} icon={Ellipsis} entries={entries} />
        {page.close && (
          <IconButton
            label={keys ? t('panel:head.closeWithKey', { keys }) : t('panel:head.close')}
            icon={PanelRightClose}
            flip
            onClick={page.close}
          />
        )}
      </div>
      {props.children}
    </header>
  );
}
