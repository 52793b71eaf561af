/** The side of the options: the way back to the dashboard's pages. */
import { Archive, Database, type LucideIcon, SlidersHorizontal, Table } from 'lucide-react';
import { Icon } from '../basics/icon.tsx';
import { Logo } from '../basics/logo.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import css from './dashboard.module.css';

const PLACES = [
  ['projects', Table, 'dashboard.html#/projects'],
  ['inbox', Archive, 'dashboard.html#/inbox'],
  ['data', Database, 'dashboard.html#/data'],
] as const;

export function OptionsNav() {
  const { t } = useLanguage();
  return (
    <aside className={`side ${css.side}`} aria-label={t('brand')}>
      <span className={`ruled ${css.ruled}`} />
      <div className="row">
        <Logo />
        <b className={css.brand}>{t('brand')}</b>
      </div>
      <nav className="nav" aria-label={t('options:nav.label')}>
        {PLACES.map(([name, icon, href]) => (
          <NavLink key={name} icon={icon} href={href} words={t(`options:nav.${name}`)} />
        ))}
        <a href="options.html" aria-current="page">
          <Icon of={SlidersHorizontal} />
          <span>{t('options:title')}</span>
        </a>
      </nav>
    </aside>
  );
}

function NavLink(props: { icon: LucideIcon; href: string; words: string }) {
  return (
    <a href={props.href}>
      <Icon of={props.icon} />
      <span>{props.words}</span>
    </a>
  );
}
