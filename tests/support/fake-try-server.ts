/**
 * A server that keeps the try pages' contract with canned words, so that the pages are tested by themselves.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Choice } from '../../flows/choice.ts';
import type { Calendar } from '../../flows/planning.ts';
import type { ItemId } from '../../flows/questionnaire.ts';
import { bundleAssets } from '../../bot/channels/web/assets.ts';
import type { ClockMove, FeedEntry, MailRow, Person, PostedMessage, TryState } from '../../bot/channels/web/contract.ts';
import { contentSecurityPolicy, mailboxShell, tryShell } from '../../bot/channels/web/shell.ts';
import type { MemberId } from '../../flows/people.ts';
import type { Message, Option } from '../../templates/message.ts';

export interface FakeTryServer {
  readonly address: string;
  /** Every message that arrived, also the ones that were not answered. */
  readonly posted: readonly PostedMessage[];
  /** How the next messages are answered, first one first; afterwards each is taken. `wait` and `late` need a `release`: before it is taken, and before it is answered. */
  readonly answers: ('fail' | 'refuse' | 'wait' | 'late')[];
  /** Lets a message go on that waits. */
  readonly release: () => void;
  /** The bot speaks by itself. */
  readonly say: (memberId: MemberId, message: Message) => void;
  readonly setMails: (mails: readonly MailRow[]) => void;
  /** How often the clock was moved. */
  readonly clockMoves: readonly ClockMove['to'][];
  /** How many pages listen for news. */
  readonly listening: () => number;
  readonly close: () => Promise<void>;
}

export const calendar: Calendar = { opensAt: '2026-11-09T08:00:00.000Z', answersDueAt: '2026-11-23T22:59:00.000Z', workshopAt: '2026-11-30T08:30:00.000Z' };
const total = 35;
const nextAt = '2026-11-16T08:00:00.000Z';

const idOf = (name: string): MemberId => name as MemberId;
const itemOf = (id: string): ItemId => id as ItemId;

const people: Person[] = [
  { memberId: idOf('sanne'), name: 'Sanne de Wit', role: 'participant', discipline: 'security', initials: 'SW', unread: true, progress: { answered: 17, total }, state: 'busy' },
  { memberId: idOf('mehmet'), name: 'Mehmet Yıldız', role: 'participant', discipline: 'ict', initials: 'MY', unread: false, progress: { answered: total, total }, state: 'submitted' },
  { memberId: idOf('fenna'), name: 'Fenna Hoekstra', role: 'participant', discipline: 'privacy', initials: 'FH', unread: true, progress: { answered: 0, total }, state: 'not-started' },
  { memberId: idOf('joris'), name: 'Joris van den Broek-Lindeman', role: 'participant', discipline: 'data', initials: 'JB', unread: false, progress: { answered: 6, total }, state: 'busy' },
  { memberId: idOf('ria'), name: 'Ria Pronk', role: 'process-director', discipline: null, initials: 'RP', unread: false, progress: null, state: null },
  { memberId: idOf('anouk'), name: 'Anouk Brandsma', role: 'facilitator', discipline: null, initials: 'AB', unread: false, progress: null, state: null },
  { memberId: idOf('tomas'), name: 'Tomás Ferreira', role: 'facilitator', discipline: null, initials: 'TF', unread: false, progress: null, state: null },
];

const platformLevels = [
  'De gemeente gebruikt de servers en databases die zij al heeft. Daarop maakt zij dataproducten klaar en stelt zij die beschikbaar.',
  'Er is een eigen database waarin de gemeente gegevens kan verzamelen. Voor de rest werkt zij met de bestaande omgeving.',
  'De gemeente heeft een basisomgeving voor data. Collega’s kunnen daarin gegevens verzamelen, bewaren en analyseren. Zij kunnen er ook beelden en rapporten mee maken.',
  'De gemeente heeft een flexibel en schaalbaar dataplatform, bijvoorbeeld in de cloud. Het bevat een datawarehouse én een data lake. Stabiele, automatische processen verzamelen er de gegevens.',
];
const quarterLevels = [
  'De gemeente kijkt terug als er iets misgaat. Niemand legt vast wat zij daarvan leert.',
  'De gemeente evalueert een paar projecten. De uitkomsten blijven bij het team dat het project deed.',
  'De gemeente evalueert elk project met data en deelt de uitkomsten met andere teams.',
  'De gemeente leert doorlopend. Elke drie maanden bekijken bestuur en teams samen wat werkt, en zij passen hun aanpak daarop aan.',
];

/** Messages of every kind that the pages must show. */
export const messages = {
  consent: {
    summary: 'Welkom Fenna. Voor de eerste vraag vertelt Datapeil wie wat ziet.',
    tone: 'question',
    lang: 'nl',
    blocks: [
      { kind: 'text', style: 'title', text: 'Welkom, Fenna' },
      { kind: 'text', style: 'lead', text: 'Je doet mee aan de datavolwassenheidsscan van de gemeente Rivierdam. Je vult in wat jij ziet vanuit privacy. Er zijn geen goede of foute antwoorden.' },
      { kind: 'facts', caption: 'Goed om te weten', rows: [{ name: 'Vragen', value: '35, in je eigen tempo' }, { name: 'Tijd', value: 'ongeveer 45 minuten' }, { name: 'Inleveren', value: 'uiterlijk maandag 23 november, 23:59' }, { name: 'Wie ziet je antwoorden', value: 'de begeleiders Anouk Brandsma en Tomás Ferreira, met je naam erbij' }] },
      { kind: 'list', items: ['Collega’s zien je antwoorden niet voor de workshop.', 'Ria Pronk ziet alleen hoever je bent.', 'Je kunt tot de laatste dag alles veranderen.'] },
      { kind: 'buttons', buttons: [{ label: 'Ik doe mee', weight: 'primary', choice: { action: 'consent', given: true } }, { label: 'Ik doe niet mee', weight: 'normal', choice: { action: 'consent', given: false } }, { label: 'Wie ziet wat?', weight: 'quiet', choice: { action: 'command', command: 'privacy' } }] },
    ],
  },
  receipt: { summary: 'Genoteerd: vraag 17, nu niveau 2.', tone: 'receipt', lang: 'nl', blocks: [{ kind: 'text', style: 'normal', text: 'Genoteerd: vraag 17, nu niveau 2, ambitie niveau 3.' }] },
  term: {
    summary: 'Een datawarehouse is een centrale plek met geordende gegevens.',
    tone: 'notice',
    lang: 'nl',
    blocks: [
      { kind: 'text', style: 'title', text: 'Datawarehouse' },
      { kind: 'text', style: 'normal', text: 'Een centrale plek met gegevens uit verschillende systemen. De gegevens zijn daar opgeschoond en geordend, zodat iedereen met dezelfde cijfers werkt.' },
      { kind: 'text', style: 'hint', text: 'Bijvoorbeeld: adressen, vergunningen en meldingen staan bij elkaar en sluiten op elkaar aan.' },
    ],
  },
  nudge: {
    summary: 'Herinnering: je hebt 17 van de 35 vragen beantwoord.',
    tone: 'notice',
    lang: 'nl',
    blocks: [
      { kind: 'text', style: 'title', text: 'Nog een week' },
      { kind: 'text', style: 'normal', text: 'Je hebt 17 van de 35 vragen beantwoord. Nog ongeveer 24 minuten. Inleveren kan tot en met maandag 23 november.' },
      { kind: 'buttons', buttons: [{ label: 'Ga verder', weight: 'primary', choice: { action: 'command', command: 'resume' } }] },
    ],
  },
  tooLong: { summary: 'Je opmerking is te lang.', tone: 'notice', lang: 'nl', blocks: [{ kind: 'text', style: 'normal', text: 'Je opmerking is 5.000 tekens. Er passen er 4.000. Maak haar wat korter; je tekst staat nog in het vak.' }] },
  refusal: { summary: 'Dat lukte niet.', tone: 'notice', lang: 'nl', blocks: [{ kind: 'text', style: 'normal', text: 'Dit bericht hoort niet bij jouw gesprek. Laad de pagina opnieuw.' }] },
  remark: {
    summary: 'Wil je een opmerking toevoegen bij vraag 18?',
    tone: 'question',
    lang: 'nl',
    blocks: [
      { kind: 'text', style: 'title', text: 'Opmerking bij vraag 18' },
      { kind: 'text', style: 'normal', text: 'Dit schreef je eerder:' },
      { kind: 'text', style: 'quote', text: 'Wij hebben wel een database, <b>maar</b> alleen het team Vergunningen kan erbij.' },
      { kind: 'text', style: 'hint', text: 'Schrijf een nieuwe opmerking in het vak. Die komt in de plaats van de oude.' },
      { kind: 'buttons', buttons: [{ label: 'Zo laten', weight: 'primary', choice: { action: 'drop-remark' } }] },
    ],
  },
} satisfies Record<string, Message>;

/** A question with four long levels. @param given what was answered before */
export function question(id: '18' | '19', part: 'current' | 'ambition', given: number | null): Message {
  const itemId = itemOf(id);
  const choiceOf = (level: number): Choice => ({ action: 'answer', itemId, part, revision: 0, judgement: { kind: 'level', level } });
  const levels = id === '18' ? platformLevels : quarterLevels;
  const options = levels.map((text, index): Option => ({ number: index + 1, text, mark: given === index + 1 ? 'nu' : null, choice: choiceOf(index + 1) }));
  const label = part === 'current' ? 'Wat past nu het best bij jouw gemeente?' : 'Waar wil je naartoe?';
  const title = id === '18' ? 'Dataplatform' : 'Leren van wat je doet';
  return {
    summary: `Vraag ${id} van ${total}: ${title}. ${label} Kies een van de vier antwoorden.`,
    tone: 'question',
    lang: 'nl',
    blocks: [
      { kind: 'text', style: 'title', text: `${id}. ${title}` },
      { kind: 'progress', done: Number(id) - 1, total, label: `${Number(id) - 1} van ${total} beantwoord, nog ongeveer 24 minuten` },
      ...(part === 'current' ? [{ kind: 'text', style: 'lead', text: 'Dit gaat over de plek waar de gemeente gegevens verzamelt, bewaart en klaarmaakt voor gebruik.' } as const, { kind: 'text', style: 'normal', text: 'Een analist zoekt straten waar veel signalen van ondermijning samenkomen. Daarvoor zijn adressen, vergunningen en meldingen nodig. Zonder dataplatform kopieert de analist die gegevens elke keer met de hand.' } as const] : []),
      { kind: 'options', label, options },
      {
        kind: 'buttons',
        buttons: [
          { label: 'Weet niet', weight: 'normal', choice: { action: 'answer', itemId, part, revision: 0, judgement: { kind: 'unknown' } } },
          { label: 'Niet mijn vak', weight: 'normal', choice: { action: 'answer', itemId, part, revision: 0, judgement: { kind: 'not-my-field' } } },
          { label: 'Sla over', weight: 'normal', choice: { action: 'answer', itemId, part, revision: 0, judgement: { kind: 'skipped' } } },
          { label: 'Wat is een datawarehouse?', weight: 'quiet', choice: { action: 'explain-term', termId: 'datawarehouse' } },
          { label: 'Wat is een data lake?', weight: 'quiet', choice: { action: 'explain-term', termId: 'data-lake' } },
          { label: 'Leg deze vraag uit', weight: 'quiet', choice: { action: 'explain-item', itemId } },
        ],
      },
      { kind: 'text', style: 'hint', text: 'Je mag ook een nummer typen, of schrijven wat je bedoelt.' },
    ],
  };
}

export const mailRows: readonly MailRow[] = [
  { id: 'digest-1', at: '2026-11-23T23:05:00.000Z', to: { name: 'Anouk Brandsma', email: 'anouk@begeleiding.example' }, subject: 'Rivierdam: waar de antwoorden verschillen', kind: 'digest', milestone: null, status: 'sent' },
  { id: 'nudge-2', at: '2026-11-16T08:00:00.000Z', to: { name: 'Joris van den Broek-Lindeman', email: 'joris@rivierdam.example' }, subject: 'Nog een week voor je antwoorden', kind: 'nudge', milestone: 'reminder-week', status: 'unknown' },
  { id: 'nudge-1', at: '2026-11-09T08:00:00.000Z', to: { name: 'Sanne de Wit', email: 'sanne@rivierdam.example' }, subject: 'Doe mee aan de datavolwassenheidsscan van Rivierdam', kind: 'nudge', milestone: 'invitation', status: 'sent' },
];

const assets = bundleAssets();

/** Starts on a free port of the loopback. */
export async function startFakeTryServer(): Promise<FakeTryServer> {
  const feeds = new Map<string, FeedEntry[]>();
  const listeners = new Map<ServerResponse, string>();
  const posted: PostedMessage[] = [];
  const answers: FakeTryServer['answers'] = [];
  const seen = new Set<string>();
  const clockMoves: ClockMove['to'][] = [];
  let waiting: (() => void)[] = [];
  let mails = mailRows;
  let now = '2026-11-15T15:20:00.000Z';
  let keys = 0;

  const feedOf = (memberId: string): FeedEntry[] => {
    const feed = feeds.get(memberId) ?? [];
    feeds.set(memberId, feed);
    return feed;
  };
  const keyed = (): string => String((keys += 1)).padStart(8, '0');
  const bot = (memberId: string, message: Message): FeedEntry => {
    const entry: FeedEntry = { key: keyed(), at: now, from: 'bot', content: message };
    feedOf(memberId).push(entry);
    return entry;
  };
  const person = (memberId: string, text: string): FeedEntry => {
    const entry: FeedEntry = { key: keyed(), at: now, from: 'person', content: { text } };
    feedOf(memberId).push(entry);
    return entry;
  };
  const tell = (): void => {
    for (const response of listeners.keys()) response.write('event: changed\ndata: {}\n\n');
  };
  const state = (): TryState => ({ now, nextEvent: Date.parse(now) < Date.parse(nextAt) ? { at: nextAt, what: 'reminder-week' } : null, scan: { municipality: 'Rivierdam', ...calendar }, people, mails: mails.length });

  const answerTo = ({ memberId, said }: PostedMessage): FeedEntry[] => {
    if (said.kind === 'text') {
      const reply = said.text.length > 4_000 ? [messages.tooLong] : [messages.receipt, question('19', 'current', null)];
      return [person(memberId, said.text), ...reply.map((message) => bot(memberId, message))];
    }
    if (said.choice.action === 'explain-term') return [person(memberId, 'Wat is een datawarehouse?'), bot(memberId, messages.term)];
    const level = said.choice.action === 'answer' && said.choice.judgement.kind === 'level' ? said.choice.judgement.level : 1;
    return [person(memberId, String(level)), bot(memberId, messages.receipt), bot(memberId, question('18', 'ambition', level))];
  };

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const message = await jsonOf<PostedMessage>(request);
    posted.push(message);
    const how = answers.shift();
    if (how === 'fail') sendJson(response, 503, { message: null });
    else if (how === 'refuse') sendJson(response, 422, { message: messages.refusal });
    else {
      if (how === 'wait') await new Promise<void>((resolve) => waiting.push(resolve));
      const entries = seen.has(message.eventId) ? [] : answerTo(message);
      seen.add(message.eventId);
      tell();
      if (how === 'late') await new Promise<void>((resolve) => waiting.push(resolve));
      sendJson(response, 200, { entries });
    }
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const asset = assets.files.get(pathname);
    const [, mailId, form] = /^\/try\/mails\/([\w-]+)\.(html|txt|eml)$/.exec(pathname) ?? [];
    if (asset !== undefined) response.writeHead(200, { 'content-type': asset.contentType, etag: asset.etag }).end(asset.body);
    else if (pathname === '/') sendPage(response, tryShell(assets));
    else if (pathname === '/mailbox') sendPage(response, mailboxShell(assets));
    else if (pathname === '/try/state') sendJson(response, 200, state());
    else if (pathname === '/try/feed') sendJson(response, 200, { entries: feedOf(searchParams.get('member') ?? '').filter(({ key }) => key > (searchParams.get('after') ?? '')) });
    else if (pathname === '/try/messages') void take(request, response);
    else if (pathname === '/try/clock') {
      void jsonOf<ClockMove>(request).then(({ to }) => {
        clockMoves.push(to);
        const hours = typeof to === 'string' ? 0 : 'days' in to ? 24 * to.days : to.hours;
        now = to === 'next-event' ? nextAt : new Date(Date.parse(now) + 3_600_000 * hours).toISOString();
        if (to === 'next-event') bot('sanne', messages.nudge);
        sendJson(response, 200, state());
        tell();
      });
    } else if (pathname === '/try/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 200\n\n');
      listeners.set(response, searchParams.get('member') ?? '');
      response.on('close', () => listeners.delete(response));
    } else if (pathname === '/try/mails') sendJson(response, 200, mails);
    else if (mailId !== undefined && form !== undefined) sendMail(response, form);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The fake server has no port.');

  person('sanne', '2');
  bot('sanne', messages.receipt);
  bot('sanne', question('18', 'current', null));
  bot('fenna', messages.consent);
  return {
    address: `http://127.0.0.1:${bound.port}`,
    posted,
    answers,
    clockMoves,
    release: () => {
      for (const go of waiting) go();
      waiting = [];
    },
    say: (memberId, message) => {
      bot(memberId, message);
      tell();
    },
    setMails: (rows) => {
      mails = rows;
    },
    listening: () => listeners.size,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentSecurityPolicy }).end(html);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function sendMail(response: ServerResponse, form: string): void {
  const text = 'Beste Anouk,\n\nVier van de vier deelnemers hebben ingeleverd. Zij verschillen het meest bij vraag 18, Dataplatform.\n\nGroet,\nDatapeil\n';
  if (form === 'html') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="nl"><title>Mail</title><body style="font-family:sans-serif;margin:24px;line-height:1.5"><h1>Waar de antwoorden verschillen</h1>${'<p>Vier van de vier deelnemers hebben ingeleverd. Zij verschillen het meest bij vraag 18, Dataplatform: twee kiezen niveau 1, twee kiezen niveau 4.</p>'.repeat(8)}</body></html>`);
  } else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(form === 'txt' ? text : `From: Datapeil <scan@datapeil.example>\r\nTo: Anouk Brandsma <anouk@begeleiding.example>\r\nSubject: Rivierdam\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`);
}

async function jsonOf<T>(request: IncomingMessage): Promise<T> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- only our own page talks to it
  return JSON.parse(body);
}
