/** The facilitators' mail about the differences. */
import type { MailTexts } from '../nl.ts';

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);
const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`);

export const digest: MailTexts['digest'] = {
  people,
  questions,
  bands: { wide: 'far apart', some: 'somewhat apart', close: 'close together' },
  about: { facts: 'about now', goals: 'about the ambition' },
  draft: 'draft',
  itemTitle: (id, title) => `${id} · ${title}`,
  itemIds: (ids, count) => `${count === 1 ? 'question' : 'questions'} ${ids}`,
  person: (name, discipline) => `${name} (${discipline})`,
  disciplineCount: (discipline, count) => (count === 1 ? discipline : `${discipline} (${count})`),

  head: {
    subject: (municipality, count) => (count === 0 ? `Data scan ${municipality}: the answers lie close together` : `Data scan ${municipality}: ${questions(count)} to discuss`),
    subjectOpen: (municipality, submitted, participants) => `Data scan ${municipality}: so far, ${submitted} of ${participants} participants`,
    subjectChanged: (municipality) => `Data scan ${municipality}: updated picture for the workshop`,
    subjectNotYet: (municipality) => `Data scan ${municipality}: too few answers so far`,
    title: (municipality) => `${municipality}: where do the answers differ?`,
    titleNotYet: (municipality) => `${municipality}: too few answers so far`,
    greeting: (recipient) => `Hello ${recipient},`,
    reasons: {
      progress: 'This is the weekly progress. The picture may still change.',
      deadline: 'This is the picture after the due date. You see where the answers differ.',
      complete: 'Everyone who takes part has sent in. You see where the answers differ.',
      requested: 'You asked for the differences. This is where things stand now.',
      changed: 'Something was sent in or changed after the last mail. This is the new picture.',
    },
    notYet: (submitted, needed) =>
      `${submitted === 1 ? '1 participant has' : `${submitted === 0 ? 'No' : submitted} participants have`} sent in. Comparing takes at least ${needed}; below that you would only see somebody’s own answer.`,
    workshop: (workshop) => `The workshop is on ${workshop}.`,
    dueOpen: (due) => `Answers can be sent in until ${due}. You get a new mail then.`,
    dueComplete: (due) => `Answers can be changed until ${due}. If anything changes, you get a new mail then.`,
    duePast: 'Late answers are taken until the workshop begins. You get a new mail then.',
  },

  top: {
    heading: 'In short',
    completion: (submitted, participants) => `${submitted} of the ${participants} participants ${submitted === 1 ? 'has' : 'have'} sent in.`,
    late: (count) => `${count} of them ${count === 1 ? 'was' : 'were'} late.`,
    sizes: (sizes) => `Far apart: ${questions(sizes.wide)}. Somewhat apart: ${sizes.some}. Close together: ${sizes.close}.`,
    first: (titles) => `Begin with ${titles}.`,
    nothingToDiscuss: 'On no question do the answers differ. Confirm the levels together and go on to the ambition.',
    findOut: (count) => `Find out first: ${questions(count)} to which a third or more gave no level.`,
    blindSpot: (discipline, count) => `Nobody from ${discipline} could give a level on ${questions(count)}.`,
    longest: (module, current, ambition) => `The greatest wish: ${module}, from ${current} on average now to ${ambition}.`,
    tooFew: 'With fewer than three people there is no order yet. All questions are under ‘Find out first’.',
  },

  changes: {
    heading: (since) => `Changed since ${since}`,
    submitted: (people) => `Sent in: ${people}.`,
    corrected: (people) => `Corrected: ${people}.`,
    moved: (title, before, after) => `${title}: was ${before}, now ${after}.`,
    same: 'No question moved to another group for it.',
  },

  completion: {
    heading: 'Who has sent in?',
    stateCount: (state, count) => `${state} (${count})`,
    states: { submitted: 'sent in', busy: 'under way', 'not-started': 'not started', declined: 'does not take part' },
    late: 'late',
    progress: (answered, total) => `${answered} of ${total}`,
    human: 'wants to talk to someone',
    only: 'Only answers that were sent in count.',
  },

  discuss: {
    heading: 'Discuss first',
    rule: 'Discuss first the questions where colleagues’ answers lie furthest apart, about now or about the ambition; among equals, the ones with the longest way to go.',
    findOutRule: 'Questions to which a third or more gave no level are listed apart under ‘Find out first’.',
    overview: (count) => `The first ${count === 1 ? 'question' : `${count} questions`} in one picture. Each dot is one person.`,
    onePerDiscipline: 'One person takes part from each function. So a difference may be due to the function or to the person: that cannot be told apart here.',
    leftOut: (count) => `${count === 1 ? '1 more question' : `${count} more questions`} to discuss, in order. All about them is in the attachment:`,
    nothing: 'There is no question on which the answers differ.',
    twoCamps: (low, lowLevels, high, highLevels) => `Two camps: ${low} at ${lowLevels}, ${high} at ${highLevels}.`,
    loneVoice: (voice, level, othersLevels) => `One different voice: ${voice} at ${level}, the others at ${othersLevels}.`,
    spread: (levels) => `Spread over ${levels}.`,
    noLevel: 'no level',
    levels: (lowest, highest) => (lowest === highest ? `level ${lowest}` : `level ${lowest} to ${highest}`),
    meanDifference: (levels) => `Two colleagues differ ${levels} levels on average.`,
    betweenWithin: (between, within) => `Between functions that is ${between}, within a function ${within}.`,
    gap: (levels, isPlural) => `The middle wish is ${levels} ${isPlural ? 'levels' : 'level'} up.`,
    couldChange: 'Shaky: one other answer, or a ‘don’t know’ filled in, could change this picture.',
    ambitionConflict: 'The ambitions lie far apart as well.',
    onlyDiscipline: (discipline) => `Only ${discipline} gave a level: let that function speak first.`,
    cannotAnswer: (disciplines) => `Could give no level: ${disciplines}.`,
    current: 'Now',
    ambition: 'Ambition',
    without: '?',
    chosen: { facts: 'Levels chosen for now:', goals: 'Ambitions chosen:' },
    askHeading: 'Question for the workshop',
    ask: {
      first: {
        facts: ({ who, level, quote }) => `First ask ${who}: what do you see that makes ‘${quote}’ (${level}) fit?`,
        goals: ({ who, level, quote }) => `First ask ${who}: why is ‘${quote}’ (${level}) the goal for you?`,
        alone: ({ who, level, quote }) => `First hear ${who}, the only one who chose ‘${quote}’ (${level}): what do you know that the others do not see?`,
      },
      then: {
        facts: ({ who, level, quote }) => `Then ask ${who}: which example shows that ‘${quote}’ (${level}) is right?`,
        goals: ({ who, level, quote }) => `Then ask ${who}: what would ‘${quote}’ (${level}) bring in your own work?`,
      },
      split: {
        along: 'The split runs along the functions: are you looking at the same work?',
        across: 'Colleagues with the same function choose differently too: lay their examples side by side.',
        single: 'Are you looking at the same work, or each at another part of it?',
      },
      close: { facts: 'Which sentence fits the whole municipality today?', goals: 'Which step is within reach for everyone?' },
    },
    remarks: 'Remarks',
    stripAlt: (side, content) => `${side}: ${content}.`,
    levelPeople: (level, names) => `level ${level}: ${names}`,
    withoutPeople: (names) => `no level: ${names}`,
  },

  findOut: {
    heading: 'Find out first',
    lead: 'A third or more could not give a level on these questions. Find out who knows before you discuss them.',
    leadFew: 'These questions have fewer than three levels, or a third or more gave none. Find out who knows before you discuss them.',
    row: (without, asked) => `${without} of ${asked} without a level`,
    given: (levels) => `given: ${levels}`,
    timesLevel: (times, level) => `${times}× level ${level}`,
    nobody: 'nobody gave a level',
    invite: (disciplines) => `did know: ${disciplines}`,
    blindSpot: (discipline, size, items) => `${discipline} (${size}): nobody could give a level on ${items}.`,
    explain: (disciplines) => `${disciplines} can explain it.`,
    inviteColleague: (discipline) => `Invite someone else from ${discipline} whose work touches on it.`,
    inviteOutside: 'Nobody in this group knows: invite someone who does.',
    sole: (discipline, items) => `Only ${discipline} gave a level on ${items}. Let that function tell, and ask who can confirm it.`,
    counts: (counts) =>
      `Over all questions together: ${counts.unknown} times ‘don’t know’, ${counts.notMyField} times ‘not my field’, ${counts.skipped} times skipped, ${counts.unanswered} times not answered. None of these counts as zero.`,
  },

  longest: {
    heading: 'From now to the ambition',
    lead: 'The questions with the longest way to go. The circle is the middle value now, the diamond the middle ambition. Everyone is shown apart below.',
  },

  standing: {
    heading: 'Where does the municipality stand?',
    lead: (levels) => `Means on a scale of 1 to ${levels}, with the lowest and the highest person as range. They show where the weight lies; the order of discussing does not follow from them.`,
    rule: 'A question counts with the mean of the levels given, a theme with the mean of its questions, a module with the mean of its themes. n: how many people gave a level.',
    modules: 'By module',
    themes: 'By theme',
    columns: { title: { modules: 'Module', themes: 'Theme' }, current: 'Now', range: 'Range', people: 'n', ambition: 'Ambition', direct: 'One question' },
    none: '–',
    range: (lowest, highest) => `${lowest}–${highest}`,
    number: (number, title) => `${number} ${title}`,
    borrowed: (titles) => `The score of ${titles} comes from the quickscan: the other questions have no level to give there.`,
    frame: (title, chosen) => `${title}: ${chosen}. Read the scores with that ambition beside them: a smart follower needs another level than a front runner.`,
    timesChosen: (times, text) => `${times}× ‘${text}’`,
    details: 'The pictures by theme and the scores by question are in the attachment.',
  },

  heat: {
    heading: 'All questions by function',
    lead: 'Levels for now. One number: everyone of that function chose it. Two numbers: lowest and highest; the colour is the mean. Empty: no level.',
    single: 'A star: one person.',
    allSingle: 'Each number is one person’s.',
    ladder: 'Colour',
    caption: 'Levels for now, by question and function',
    summary: (current, ambition) => `${current} → ${ambition}`,
    summaryHead: 'Now → ambition',
    findOut: 'find out',
    range: (lowest, highest) => `${lowest}–${highest}`,
    star: '*',
  },

  agreed: {
    heading: 'Confirm quickly',
    lead: 'Here the answers lie close together. Name them in one go and ask whether everyone recognises them.',
    row: (current, ambition) => `now ${current}, ambition ${ambition}`,
    ambitionConflict: 'ambitions far apart',
    apart: { facts: (voice, level) => `first hear ${voice}, at ${level}`, goals: (voice, level) => `first hear ${voice}, with ambition ${level}` },
  },

  agenda: {
    heading: 'Agenda for three hours',
    lead: 'The further apart the answers lie, the more time a question gets. Together it is exactly three hours.',
    minutes: (minutes) => `${minutes} min`,
    parts: {
      opening: 'Opening: who is here, and what do we want to know at the end?',
      discuss: (title) => `Discuss: ${title}`,
      findOut: (ids) => `Find out: who knows more about ${ids}, and who will look into it?`,
      confirm: (ids) => `Confirm in one go: ${ids}`,
      break: 'Break',
      perspectives: (ids) => `Action perspectives: what is the first step on ${ids}?`,
      perspectivesOnly: 'Action perspectives: what is the first step?',
      room: 'Room to run over. There is little to discuss: the workshop can be shorter.',
      close: 'Close: what was agreed, and who does what?',
    },
    leftOver: (titles) => `Three hours are too short for ${titles}. Choose together what waits.`,
  },

  remarks: {
    heading: 'Remarks on the other questions',
    attribution: (person) => `– ${person}`,
    atLevel: (person, level) => `– ${person}, level ${level}`,
    leftOut: (count) => `${count === 1 ? '1 more remark is' : `${count} more remarks are`} in the attachment.`,
    none: 'There are no remarks.',
  },

  numbers: {
    heading: 'How the numbers are made',
    lines: [
      'Only answers that were sent in count. Whoever chose ‘don’t know’, ‘not my field’ or ‘skip’ does not count as a low level but stands apart.',
      'How far answers lie apart is measured by the index of ordinal variation (Berry and Mielke, 1992): 0 when everyone chose the same, 1 when half are at the bottom and half at the top. Up to 0.25 is called close together, and so is one person at most deviating by one level; above 0.5 is called far apart.',
      'The order: first those groups, then the wished step, then the index itself. With so few people a rank number says too much; look at the group and at the picture.',
    ],
    alpha: (alpha) => `Krippendorff’s alpha over all questions together: ${alpha} (1 is full agreement, 0 is chance).`,
    version: (title, version, at) => `${title}, version ${version}. Made on ${at}.`,
  },

  pictureMissing: 'This picture could not be drawn. This is what it shows:',
  attachment: {
    filename: (municipality) => `data scan ${municipality} complete.txt`,
    notice: 'The attachment holds everything in full: all questions, all level texts and all remarks.',
  },
};
