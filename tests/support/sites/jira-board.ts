/**
 * Jira Cloud's board and list at work, with layout of our own: columns that scroll, rows that are reused while scrolling,
 * cards that are dragged, a header that stays, right-to-left, dark, and zoomed. Structure of EVIDENCE 1.3 and 1.5.
 * What the page shall be is said in its address: `?cards=40&rtl&dark&zoom=1.5&hydrate`.
 */
import { type Answer, type Asked, html, SESSION } from './site.ts';

const HEAD =
  '<meta name="application-name" content="JIRA"><meta name="ajs-cloud-id" content="00000000-0000-4000-8000-000000000000"><link rel="stylesheet" href="/-/pages/jira-board.css">';

/** Null: none of these views. */
export function jiraBoard({ path, query }: Asked): Answer | null {
  const isBoard = /^\/jira\/software\/c\/projects\/[A-Z]+\/boards\/(?:[7-9])$/.test(path);
  const isList = /^\/jira\/core\/projects\/[A-Z]+\/list$/.test(path);
  if (!isBoard && !isList) return null;
  const classes = ['dark', 'rtl'].filter((name) => query.has(name)).join(' ');
  const body = `<body id="jira" class="${classes}"><div id="jira-frontend"><header><h1>Acme shop</h1><button type="button" id="menu">Menu</button></header>
    <main id="${isBoard ? 'board' : 'list'}"></main></div><script src="/-/pages/jira-board.js"></script></body>`;
  return {
    type: 'text/html;charset=UTF-8',
    headers: { 'set-cookie': SESSION },
    body: html('Board - Acme shop - Jira', body, HEAD).replace(
      '<html lang="en"',
      `<html lang="en" dir="${query.has('rtl') ? 'rtl' : 'ltr'}" style="zoom:${Number(query.get('zoom') ?? 1)}"`,
    ),
  };
}
