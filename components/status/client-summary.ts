/**
 * The words of a client-safe summary: text, rich text and Markdown, made of `ClientSafe` alone, which has no money in it.
 * The text is the one source: it may be edited, and the two other forms are made from what stands there.
 */
import type { Day, Instant } from '../../lib/core/record.ts';
import type { Level, Reason } from '../../lib/core/status.ts';
import type { ClientSafe } from '../../lib/workspace/views.ts';

/** What the language gives: sentences, days, and the reasons' words. */
export interface SummaryWords {
  t(key: string, values?: Record<string, string | number>): string;
  day(day: Day): string;
  /** The day of an instant, where the reader is. */
  dayOf(at: Instant): string;
  percent(ratio: number): string;
  level(level: Level): string;
  reason(reason: Reason): string;
}

export interface SummaryText {
  /** The words at the very beginning that stand out in rich text and Markdown, as long as nobody changes them. */
  strong: string;
  text: string;
}

const ITEM = '- ';

export function clientSummary(safe: ClientSafe, words: SummaryWords): SummaryText {
  const strong = words.t('popup:summary.lead', {
    project: oneLine(safe.projectName),
    level: words.level(safe.level),
  });
  const paragraphs = [
    [
      `${strong}${words.t('popup:summary.written', { day: words.day(safe.on) })}`,
      ...(safe.asOf === null
        ? []
        : [words.t('popup:summary.figures', { day: words.dayOf(safe.asOf) })]),
    ].join(' '),
    safe.reasons.map((reason) => sentence(oneLine(words.reason(reason)))).join(' '),
    safe.toDiscuss ? words.t('popup:summary.toDiscuss') : '',
    list(
      words.t('popup:summary.goals'),
      safe.goals.map((goal) => goalLine(goal, words)),
    ),
    list(
      words.t('popup:summary.dates'),
      safe.dates.map((date) =>
        words.t(date.hard ? 'popup:summary.fixedDate' : 'popup:summary.date', {
          name: oneLine(date.name),
          day: words.day(date.on),
        }),
      ),
    ),
    safe.nextCheckInOn
      ? words.t('popup:summary.nextCheckIn', { day: words.day(safe.nextCheckInOn) })
      : '',
  ];
  return { strong, text: paragraphs.filter(Boolean).join('\n\n') };
}

function goalLine(goal: ClientSafe['goals'][number], words: SummaryWords): string {
  const statement = oneLine(goal.statement);
  if (goal.state === 'achieved' || goal.state === 'missed' || goal.state === 'dropped')
    return words.t(`popup:summary.goalState.${goal.state}`, { statement });
  const said = { statement, level: words.level(goal.level) };
  if (goal.progress === null) return words.t('popup:summary.goal', said);
  return goal.progress < 0
    ? words.t('popup:summary.goalFarther', said)
    : words.t('popup:summary.goalProgress', { ...said, progress: words.percent(goal.progress) });
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [title, ...items.map((item) => `${ITEM}${item}`)].join('\n');
}

/** Names come from people and pages: no line breaks and no marks that turn the reading direction of what follows. */
function oneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\p{Cc}|\s/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Rich text for a mail: paragraphs and lists, every word escaped. */
export function summaryHtml(summary: SummaryText): string {
  return blocks(summary.text)
    .map((lines, index) => htmlBlock(lines, index === 0 ? summary.strong : ''))
    .join('\n');
}

function htmlBlock(lines: readonly string[], strong: string): string {
  const html: string[] = [];
  for (const group of grouped(lines)) {
    if (group.items) {
      html.push(`<ul>${group.lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`);
    } else {
      const text = group.lines.join('\n');
      const led = strong !== '' && html.length === 0 && text.startsWith(strong);
      const shown = led
        ? `<b>${escapeHtml(strong)}</b>${escapeHtml(text.slice(strong.length))}`
        : escapeHtml(text);
      html.push(`<p>${shown.replaceAll('\n', '<br>')}</p>`);
    }
  }
  return html.join('');
}

export function summaryMarkdown(summary: SummaryText): string {
  return blocks(summary.text)
    .map((lines, index) => markdownBlock(lines, index === 0 ? summary.strong : ''))
    .join('\n\n');
}

function markdownBlock(lines: readonly string[], strong: string): string {
  const parts: string[] = [];
  for (const group of grouped(lines)) {
    if (group.items) {
      parts.push(group.lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n'));
    } else {
      const text = group.lines.join('\n');
      const led = strong !== '' && parts.length === 0 && text.startsWith(strong);
      parts.push(
        led
          ? `**${escapeMarkdown(strong)}**${escapeMarkdown(text.slice(strong.length))}`
          : text.split('\n').map(escapeMarkdown).join('  \n'),
      );
    }
  }
  return parts.join('\n\n');
}

/** Paragraphs, parted by blank lines, as lines. */
function blocks(text: string): string[][] {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((block) => block.split(/\r?\n/).filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
}

/** Neighbouring lines of one sort: list items, or running text. */
function grouped(lines: readonly string[]): { items: boolean; lines: string[] }[] {
  const groups: { items: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const items = line.startsWith(ITEM);
    const shown = items ? line.slice(ITEM.length) : line;
    const last = groups.at(-1);
    if (last && last.items === items) last.lines.push(shown);
    else groups.push({ items, lines: [shown] });
  }
  return groups;
}

const HTML_MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => HTML_MARKS[mark] ?? mark);
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&]/g, (mark) => `\\${mark}`)
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}
