/**
 * Lexicon: every phrase that is understood as a whole, and what it means, in Dutch and English.
 * A phrase means one thing only; what it leads to depends on what is being asked (`understand.ts`). Spelling, case and accents do not matter.
 * May import: flows. Pure.
 */
import type { Command } from '../choice.ts';
import type { Language } from '../language.ts';

export type Meaning =
  | Command
  /** `ok` agrees where a yes is awaited; `noted` only says that something was read; `not-yet` puts off without refusing. */
  | 'yes' | 'no' | 'ok' | 'noted' | 'not-yet'
  /** Takes part, or does not, in so many words. `begin` wants to start without having said yes. */
  | 'join' | 'leave' | 'begin'
  | 'unknown' | 'not-my-field' | 'skipped'
  /** `next` skips a question that is being asked, and otherwise goes on. */
  | 'keep' | 'next' | 'cancel' | 'explain' | 'remark' | 'no-remark'
  /** Two likely readings: the question once more or everything; away for now or done for good. */
  | 'again' | 'finish'
  /** What is kept of the person: to see it, to erase it. */
  | 'own-data' | 'erase-own-data'
  | 'greeting' | 'thanks' | 'goodbye' | 'bot' | 'complaint' | 'other-language';

/** Phrases are separated by a bar. */
export const lexicon: Readonly<Record<Meaning, Readonly<Record<Language, string>>>> = {
  overview: {
    nl: `overzicht|mijn overzicht|mijn antwoorden|antwoorden|toon overzicht|toon mijn antwoorden|laat overzicht zien|laat mijn antwoorden zien|overzicht zien|overzicht bekijken
      |mijn antwoorden zien|mijn antwoorden bekijken|wat heb ik ingevuld|wat heb ik geantwoord|wat heb ik tot nu toe ingevuld|wat heb ik gezegd|lijst|samenvatting`,
    en: `overview|my overview|my answers|answers|show overview|show my answers|show me my answers|see my answers|show answers|what did i answer|what have i answered
      |what did i fill in|what have i filled in|list|summary`,
  },
  progress: {
    nl: `voortgang|mijn voortgang|hoe ver ben ik|hoever ben ik|hoe ver zijn we|hoe ver ben ik nu|hoe ver ben ik al|waar ben ik|hoeveel nog|hoeveel vragen nog|hoeveel vragen zijn er nog
      |hoeveel moet ik nog|hoe lang nog|hoelang nog|hoe lang duurt het nog|hoeveel tijd nog|deadline|wat is de deadline|wanneer is de deadline|wanneer moet het af zijn
      |wanneer moet dit af zijn|wanneer moet ik klaar zijn|hoeveel vragen zijn het|hoe lang duurt het|hoelang duurt het|wanneer is de workshop`,
    en: `progress|my progress|how far am i|how far am i now|how far along am i|where am i|how many left|how many more|how many questions left|how many questions are left|how many to go
      |how much longer|how long still|how much is left|how long does it take|how long will it take|the deadline|what is the deadline|when is the deadline|whats the deadline|when is it due
      |when is this due|how many questions are there|when is the workshop`,
  },
  help: {
    nl: 'help|hulp|help me|helpen|wat kan ik|wat kan ik doen|wat kan ik typen|wat kan ik zeggen|wat kan ik vragen|hoe werkt dit|hoe werkt het|hoe werk je|wat kun je|wat kan je|opdrachten|menu|commandos',
    en: 'help please|i need help|what can i do|what can i type|what can i say|what can i ask|how does this work|how does it work|what can you do|commands|options|instructions',
  },
  privacy: {
    nl: `privacy|wie ziet mijn antwoorden|wie ziet dit|wie ziet wat|wie ziet wat ik invul|wie ziet wat ik antwoord|wie kan mijn antwoorden zien|wie kan dit zien|wie leest dit|wie leest mee|wie leest mijn antwoorden
      |wie kijkt mee|is dit anoniem|is het anoniem|anoniem|ben ik anoniem|zijn mijn antwoorden anoniem|wat gebeurt er met mijn antwoorden|wat gebeurt er met mijn gegevens|wat doen jullie met mijn antwoorden
      |wat doe je met mijn antwoorden|ziet mijn baas dit|ziet mijn leidinggevende dit`,
    en: `who sees my answers|who sees this|who sees what|who can see my answers|who can see this|who reads this|who reads my answers|is this anonymous|is it anonymous|anonymous|am i anonymous
      |are my answers anonymous|what happens with my answers|what happens to my answers|what do you do with my answers|what happens with my data|does my boss see this|does my manager see this`,
  },
  'own-data': {
    nl: `mijn gegevens|toon mijn gegevens|welke gegevens hebben jullie van mij|welke gegevens heb je van mij|welke gegevens hebben jullie over mij|wat weten jullie van mij|wat weet je van mij|wat weten jullie over mij|wat bewaren jullie van mij
      |wat bewaar je van mij|wat hebben jullie van mij opgeslagen|wat is er van mij opgeslagen|stuur mij mijn gegevens|stuur mijn gegevens|mail mij mijn gegevens|mijn gegevens opvragen|gegevens opvragen|ik wil mijn gegevens inzien|inzage in mijn gegevens
      |mijn gegevens inzien|mijn persoonsgegevens|welke persoonsgegevens hebben jullie van mij`,
    en: `my data|show my data|what data do you have about me|what data do you have on me|what data do you have of me|which data do you have about me|what do you know about me|what do you keep about me|what have you stored about me|what is stored about me
      |send me my data|send my data|mail me my data|export my data|i want to see my data|my personal data|what personal data do you have about me|what information do you have about me`,
  },
  'erase-own-data': {
    nl: `wis mijn gegevens|mijn gegevens wissen|verwijder mijn gegevens|mijn gegevens verwijderen|gooi mijn gegevens weg|wis mij|verwijder mij|vergeet mij|wis alles van mij|wis alles over mij|verwijder alles van mij|verwijder alles over mij
      |ik wil dat mijn gegevens gewist worden|ik wil dat jullie mijn gegevens wissen|wis mijn persoonsgegevens|verwijder mijn persoonsgegevens|recht op vergetelheid`,
    en: `erase my data|delete my data|remove my data|erase me|delete me|forget me|erase everything about me|delete everything about me|remove everything about me|i want my data erased|i want my data deleted|erase my personal data|delete my personal data
      |wipe my data|right to be forgotten`,
  },
  repeat: {
    nl: `herhaal|herhalen|herhaal de vraag|vraag herhalen|wat was de vraag|wat is de vraag|wat was de vraag ook alweer|nog een keer|nog eens|nog een keer de vraag|zeg dat nog eens|toon de vraag
      |toon vraag|laat de vraag zien|stel de vraag nog eens|stel de vraag opnieuw|de vraag nog een keer|wat vroeg je`,
    en: 'repeat|repeat the question|repeat that|repeat question|what was the question|what is the question|once more|one more time|say that again|show the question|show me the question|ask again|ask me again|say again',
  },
  human: {
    nl: `mens|een mens|ik wil een mens spreken|mens spreken|iemand spreken|ik wil iemand spreken|ik wil met iemand praten|met iemand praten|ik wil met een mens praten|kan ik iemand spreken|een mens spreken
      |echt persoon|een echt persoon|ik wil een medewerker spreken|ik wil hulp van een mens|facilitator spreken|ik wil een facilitator spreken|bel mij|bel me|contact
      |kan iemand mij bellen|kan iemand me helpen|kan iemand mij helpen`,
    en: `human|a human|human please|person|a person|real person|a real person|talk to a human|talk to a person|talk to someone|speak to someone|speak to a human|speak to a person|speak with someone
      |i want to talk to a human|i want to talk to a person|i want to talk to someone|i want to speak to someone|i want to speak to a human|call me|can someone help me|can someone call me
      |i want to speak with someone`,
  },
  pause: {
    nl: `pauze|pauzeer|pauzeren|even pauze|stop|stoppen|ik stop|ik wil stoppen|ik stop even|ik stop ermee voor nu|stop maar|stop voor nu|later|later verder|ik ga later verder|straks|straks verder|morgen|morgen verder
      |ik ga morgen verder|nu niet|niet nu|geen tijd|ik heb geen tijd|ik heb nu geen tijd|klaar voor vandaag|genoeg voor vandaag|tot hier|even niet|ik kom later terug|ik kom straks terug|ik moet weg`,
    en: `pause|stop now|stop for now|i stop|quit|exit|take a break|break|i need a break|i want to stop|i want to pause|later please|continue later|i will continue later|ill continue later|tomorrow
      |not now|no time|i have no time|i dont have time|done for today|done for now|enough for today|come back later|ill come back later|i will be back later|i have to go|maybe later`,
  },
  resume: {
    nl: 'verder|ga verder|ga door|doorgaan|verdergaan|ga maar door|ga maar verder|we gaan verder|ik ga verder|ik wil verder|ik ben er weer|ik ben terug|hervat|hervatten|weer verder|door|verder gaan|door gaan',
    en: 'resume|continue|go on|carry on|proceed|keep going|lets continue|lets go on|move on|im back|i am back|go ahead|back again',
  },
  restart: {
    nl: `opnieuw beginnen|begin opnieuw|opnieuw starten|herstart|herstarten|helemaal opnieuw|van voren af aan|van voor af aan|begin overnieuw|overnieuw beginnen|overnieuw|alles opnieuw|reset|alles wissen|wis alles
      |ik wil opnieuw beginnen|begin weer bij het begin|wis mijn antwoorden`,
    en: 'start over|restart|start again|begin again|start from scratch|from scratch|start from the beginning|start afresh|clear all|clear my answers|delete my answers|begin anew|erase everything',
  },
  review: {
    nl: `controleren|controleer|controle|nakijken|antwoorden nakijken|mijn antwoorden nakijken|antwoorden controleren|mijn antwoorden controleren|kijk na|nalopen|controleer mijn antwoorden|ik wil nakijken
      |terugkijken|naar de controle|wat mist er nog|wat staat er nog open|wat moet ik nog invullen|welke vragen staan nog open|welke heb ik overgeslagen`,
    en: `review|review my answers|review answers|check|check my answers|check answers|what is missing|whats missing|what is still open|what is left open|which questions are open|which did i skip|go to review|to the review`,
  },
  submit: {
    nl: `insturen|stuur in|instuur|ik wil insturen|verstuur|versturen|verzend|verzenden|verstuur mijn antwoorden|stuur mijn antwoorden in|antwoorden insturen|mijn antwoorden insturen|klaar|ik ben klaar|ben klaar
      |inleveren|lever in|indienen|dien in|afronden|rond af|toch insturen|opnieuw insturen|alles ingevuld|stuur maar in|nu insturen|weer insturen`,
    en: 'submit|submit my answers|submit now|send|send in|send it|send it in|send my answers|send in my answers|hand in|done|im done|i am done|finished|im finished|i am finished|all done|send in anyway|send in again|submit anyway|submit again',
  },
  back: {
    nl: 'terug|ga terug|vorige|vorige vraag|naar de vorige|naar vorige vraag|naar de vorige vraag|ga naar de vorige vraag|terug naar de vorige vraag|terug naar vorige vraag|een terug|een stap terug|stap terug|1 terug|eentje terug',
    en: 'back|go back|previous|previous question|the previous question|go to the previous question|back to the previous question|last question|one back|step back|go back one',
  },
  dutch: {
    nl: 'nederlands|in het nederlands|nederlands graag|liever nederlands|verder in het nederlands|praat nederlands|ga verder in het nederlands|taal nederlands',
    en: 'dutch|in dutch|dutch please|switch to dutch|change to dutch|speak dutch|change language to dutch',
  },
  english: {
    nl: 'engels|in het engels|engels graag|liever engels|verder in het engels|praat engels|ga verder in het engels|taal engels',
    en: 'english|in english|english please|switch to english|change to english|speak english|do you speak english|can we do this in english|change language to english',
  },
  'other-language': {
    nl: 'andere taal|taal|taal wijzigen|wijzig taal|verander taal|taal veranderen|wissel van taal',
    en: 'other language|another language|language|change language|switch language',
  },
  status: {
    nl: `status|wie is nog niet begonnen|wie is er nog niet begonnen|wie is nog niet klaar|wie is er nog niet klaar|wie moet er nog|wie is er bezig|wie is er nog bezig|wie heeft al ingestuurd|wie heeft het al ingevuld|wie heeft het nog niet ingevuld|hoeveel mensen zijn klaar|hoe gaat het met de scan|wie is niet bereikbaar|wie is er niet bereikbaar|wie kan ik niet bereiken
      |stand van zaken|hoe staat het|hoe staat het ervoor|hoe staan we ervoor|hoe ver is iedereen|hoever is iedereen|hoe ver zijn ze|hoe ver zijn de anderen|hoe ver is de rest|wie nog niet|wie moet nog
      |wie heeft nog niet ingevuld|wie heeft nog niets gedaan|wie heeft nog niet ingestuurd|wie is klaar|wie is er klaar|wie zijn er klaar|wie heeft ingestuurd|wie heeft al ingevuld|wie doet mee|wie doen er mee|hoeveel zijn er klaar
      |voortgang van iedereen|voortgang deelnemers|stand`,
    en: `status please|who has not begun|who hasnt begun|who is busy|who cannot be reached|how many are done|state of affairs|how is it going|how far is everyone|how far are they|how far are the others|how far is everybody|who is not done|who isnt done|who has not submitted|who hasnt submitted|who is done
      |who has submitted|who is missing|who still has to|who takes part|who is taking part|who has not started|who hasnt started|whos done|whos not done|progress of everyone|how are they doing`,
  },
  digest: {
    nl: `digest|stuur de digest|stuur digest|stuur verschillen|stuur de verschillen|mail mij de verschillen|mail de verschillen|mail mij de digest|mail verschillen|stuur overzicht|stuur het overzicht
      |mail het overzicht|stuur mij het overzicht|stuur mij de verschillen|wat hebben anderen ingevuld|wat hebben de anderen ingevuld|wat hebben de anderen geantwoord|wat zeggen de anderen
      |antwoorden van anderen|antwoorden van de anderen|scores van anderen|resultaten|uitslag|wat heeft iedereen ingevuld|laat antwoorden van anderen zien`,
    en: `send digest|send the digest|send me the digest|mail me the digest|email me the digest|the digest|send differences|send the differences|send me the differences|mail me the differences|email me the differences
      |send overview|send the overview|send me the overview|what did others answer|what did the others answer|what have others answered|what did others say|what did the others say
      |answers of others|answers of the others|other peoples answers|show me the answers of others|results|scores of others`,
  },
  differences: {
    nl: 'verschillen|de verschillen|toon verschillen|toon de verschillen|laat de verschillen zien|bekijk de verschillen|waar verschillen ze|waar verschillen we|waar lopen de antwoorden uiteen|waar zitten de verschillen|grootste verschillen',
    en: 'differences|the differences|show differences|show the differences|where do they differ|where do we differ|where do the answers differ|greatest differences',
  },
  agenda: {
    nl: 'agenda|draaiboek|toon de agenda|toon het draaiboek|agenda van de workshop|draaiboek van de workshop|agenda voor de workshop|draaiboek voor de workshop|workshopagenda',
    en: 'the agenda|show agenda|show the agenda|workshop agenda|agenda of the workshop|agenda for the workshop|running order',
  },
  yes: {
    nl: `ja|jep|jup|jawel|yep|jazeker|ja hoor|ja graag|graag|ja prima|ja klopt|ja dat klopt|klopt|dat klopt|het klopt|klopt helemaal|correct|inderdaad|precies|zeker|zeker weten|prima|goed|is goed|dat is goed|akkoord
      |doe maar|doe dat maar|ja doe maar|natuurlijk|vooruit|j|ja ik weet het zeker|ik weet het zeker|ja bewaar de opmerking|bewaar de opmerking|ja opslaan|ja bewaar|ja is goed|ja dat is goed|ja zeker|absoluut`,
    en: `yes|yeah|yup|ya|y|yes please|sure|sure thing|yes sure|of course|thats right|that is right|thats correct|that is correct|yes thats right|yes thats correct|yes correct|right|indeed|certainly|definitely|agreed|agree|i agree
      |fine|thats fine|do it|please do|go for it|im sure|i am sure|yes i am sure|yes im sure|yes keep the remark|keep the remark|yes save it|save it|yes do it|absolutely|good`,
  },
  ok: { nl: 'ok|oke|okee|okay|okido|ja ok|ja oke|is ok|is oke', en: 'k|okay then|alright|all right|okey|ok sure|yes ok|yes okay|its ok|thats ok' },
  noted: { nl: 'duidelijk|helder|begrepen|snap ik|ik snap het|ik begrijp het|aha|top|mooi|fijn|dat is duidelijk|nu snap ik het', en: 'i see|got it|understood|clear|thats clear|i understand|i get it|great|nice|cool|makes sense' },
  no: {
    nl: `nee|neen|nope|nee hoor|nee bedankt|nee dank je|nee dank u|nee dankje|nee dankjewel|liever niet|nee liever niet|niet doen|dat klopt niet|klopt niet|nee klopt niet|nee dat klopt niet|niet goed|niet juist|zeker niet
      |absoluut niet|n|toch niet|nee toch niet|niet akkoord|beter van niet|geen zin|nee geen zin|geen interesse|nee ik weet het niet zeker|nee niet doen|fout|verkeerd`,
    en: `no|nah|no thanks|no thank you|rather not|id rather not|i would rather not|no please dont|dont|do not|thats not right|that is not right|thats wrong|that is wrong|wrong|not correct|not right|thats incorrect|incorrect|certainly not
      |absolutely not|definitely not|not really|not interested|no im not sure|no i am not sure|dont do it|no dont|prefer not to|i prefer not to|no way`,
  },
  'not-yet': { nl: 'nog niet|nee nog niet|wacht|wacht even|nu nog niet|moment|momentje|een moment', en: 'not yet|no not yet|wait|hold on|wait a minute|one moment|just a moment' },
  join: {
    nl: `ik doe mee|ja ik doe mee|ik doe graag mee|ja ik doe graag mee|ik wil meedoen|ja ik wil meedoen|ja meedoen|meedoen|toch meedoen|ik wil toch meedoen|ik doe toch mee|toch maar meedoen|ik wil toch wel meedoen|ik doe wel mee
      |ik ga akkoord|ja ik ga akkoord|ik stem in|ik geef toestemming|ja ik geef toestemming|ik doe toch maar mee|ik wil alsnog meedoen|alsnog meedoen|ik doe alsnog mee`,
    en: `i take part|ill take part|yes i take part|yes i will take part|i will take part|yes ill take part|i want to take part|take part|take part after all|join|i join|ill join|i will join|yes ill join|i want to join|i want to join after all
      |join after all|i want to take part after all|ill take part after all|count me in|im in|i am in|i consent|yes i consent|i give consent|i participate|i want to participate|i will participate|yes i want to take part|yes i want to join|id like to join after all`,
  },
  leave: {
    nl: `ik doe niet mee|nee ik doe niet mee|ik wil niet meedoen|nee ik wil niet meedoen|niet meedoen|ik doe toch niet mee|ik wil toch niet meedoen|ik wil niet meer meedoen|ik doe niet meer mee|nee ik ga niet akkoord|ik ga niet akkoord
      |geen toestemming|ik geef geen toestemming|ik weiger|meld mij af|ik meld me af|afmelden`,
    en: `i do not take part|i dont take part|no i do not take part|no i dont take part|i wont take part|no i wont take part|no i will not take part|i will not take part|i dont want to take part|i do not want to take part|i dont want to join|i do not want to join|i dont want to participate
      |i do not want to participate|i do not consent|i dont consent|no consent|i refuse|opt out|unsubscribe|i decline|no i wont join|i dont want to take part anymore|count me out`,
  },
  begin: { nl: 'begin|beginnen|start|starten|laten we beginnen|ik wil beginnen|we beginnen|kom maar op|begin maar|van start|aan de slag', en: 'lets go|lets start|lets begin|get started|im ready|i am ready|start please|ready|lets do this' },
  unknown: {
    nl: `weet niet|weet ik niet|ik weet niet|ik weet het niet|weet het niet|geen idee|ik heb geen idee|ik zou het niet weten|zou het niet weten|zou ik niet weten|onbekend|weet ik echt niet|ik weet het echt niet|ik weet dit niet|dit weet ik niet
      |dat weet ik niet|geen flauw idee|wist ik maar|kan ik niet zeggen|geen antwoord|wnt|joost mag het weten|kweenie|dat zou ik niet weten|ik weet dat niet|weet ik eigenlijk niet|geen benul|geen mening|ik kan dit niet beoordelen
      |kan ik niet beoordelen|dat kan ik niet beoordelen`,
    en: `dont know|do not know|i dont know|i do not know|idk|no idea|i have no idea|ive no idea|not sure|im not sure|i am not sure|unknown|no clue|i have no clue|havent a clue|i cant say|i cannot say|cant say|cant tell|i cant tell|i couldnt say
      |dunno|i dunno|i dont know this|i really dont know|beats me|no opinion|hard to say|i dont know that|i cant judge this|i wouldnt know|i would not know|who knows|no answer`,
  },
  'not-my-field': {
    nl: `niet mijn vak|niet mijn vakgebied|niet mijn terrein|niet mijn gebied|niet mijn werk|niet mijn afdeling|niet mijn onderwerp|niet mijn ding|niet mijn expertise|niet mijn functie|niet mijn rol|gaat niet over mij|dit gaat niet over mij
      |dit gaat niet over mijn werk|daar ga ik niet over|ik ga daar niet over|hier ga ik niet over|ik ga hier niet over|daar heb ik geen verstand van|geen verstand van|hier heb ik geen verstand van|niet van toepassing|nvt|n v t|dit is niet mijn vak
      |dat is niet mijn vak|is niet mijn vak|dit is niet mijn vakgebied|dit is niet mijn terrein|dat is niet mijn terrein|buiten mijn vakgebied|buiten mijn vak|niet voor mij|past niet bij mijn functie|hoort niet bij mijn functie|dat is niet aan mij`,
    en: `not my field|not my area|not my job|not my expertise|not my department|not my domain|not my subject|not my line of work|not my work|not my thing|not my role|not about me|this is not about me|this isnt about me|this is not my field|thats not my field|this isnt my field
      |that is not my field|outside my field|outside my area|outside my expertise|not applicable|n a|na|not for me|this is not my area|thats not my area|this isnt my area|out of my field|beyond my field|doesnt concern me|does not concern me|this doesnt concern me|not my concern|not up to me|i have nothing to do with this|not my call`,
  },
  skipped: {
    nl: 'overslaan|sla over|sla maar over|ik sla over|ik sla deze over|sla deze over|sla deze vraag over|sla dit over|skip|skippen|pas|ik pas|deze overslaan|deze vraag overslaan|ik wil deze overslaan|ik wil overslaan|ik sla deze vraag over|vraag overslaan|liever overslaan',
    en: 'skip this|skip it|skip question|skip this question|skip this one|pass|i pass|ill skip this|ill skip|i skip|i want to skip|i want to skip this|leave it blank|leave blank|skip the question|ill pass|skip that|i will skip this one|ill skip this one',
  },
  next: { nl: 'volgende|volgende vraag|de volgende|de volgende vraag|naar de volgende|naar de volgende vraag|ga naar de volgende|ga naar de volgende vraag|volgende graag', en: 'next|next question|the next question|next one|next please|go to the next question|go to next|the next one' },
  keep: {
    nl: 'laat zo|laat maar zo|laat het zo|laat het maar zo|laat staan|laat maar staan|zo laten|houden zo|hou zo|houd zo|zo houden|niet wijzigen|niets wijzigen|niks wijzigen|blijft zo|het blijft zo|dat blijft zo|onveranderd|niet veranderen|laat mijn opmerking zo|laat mijn antwoord zo',
    en: 'keep|keep it|keep this|keep as is|keep it as it is|keep it so|leave it|leave as is|leave it as it is|leave it so|leave it like this|leave it like that|dont change|dont change it|no change|unchanged|keep my answer|leave my remark as it is|keep my remark|leave it as is|keep it as is|keep my remark as it is',
  },
  cancel: { nl: 'annuleer|annuleren|laat maar|laat maar zitten|afbreken|ongedaan|vergeet het|vergeet maar|laat zitten', en: 'cancel|never mind|nevermind|forget it|abort|undo|drop it' },
  explain: {
    nl: `uitleg|meer uitleg|leg uit|leg eens uit|uitleg en voorbeeld|uitleg graag|voorbeeld|een voorbeeld|voorbeeld graag|geef een voorbeeld|geef eens een voorbeeld|bijvoorbeeld|wat bedoel je|wat bedoel je hiermee|wat bedoel je daarmee|wat bedoelen jullie
      |wat bedoelt u|wat wordt bedoeld|wat wordt hier bedoeld|wat wordt hiermee bedoeld|snap ik niet|ik snap het niet|ik snap de vraag niet|snap de vraag niet|snap het niet|ik snap er niets van|ik snap dit niet|begrijp ik niet|ik begrijp het niet
      |ik begrijp de vraag niet|begrijp de vraag niet|ik begrijp dit niet|niet duidelijk|onduidelijk|vraag is onduidelijk|de vraag is onduidelijk|de vraag is niet duidelijk|wat betekent dit|wat is dit|wat betekent de vraag|wat betekent deze vraag
      |toelichting|meer informatie|meer info|info|hoezo|hoe bedoel je|huh|wablief|wat|leg de vraag uit|leg deze vraag uit|waar gaat dit over|waar gaat het over|waar gaat deze vraag over|waar gaat de vraag over|wat houdt dit in|verduidelijk|ik volg het niet`,
    en: `explain|please explain|explain this|explain it|explain the question|explain this question|explanation|more explanation|explanation and example|example|an example|for example|give an example|give me an example|can you give an example|show an example
      |what do you mean|what do you mean by this|what do you mean by that|what does this mean|what does that mean|what does this question mean|what does the question mean|what is this|what is meant|i dont understand|i do not understand|dont understand
      |i dont understand the question|i dont understand this|i dont get it|i dont get this|dont get it|not clear|unclear|the question is unclear|its unclear|more information|more info|what|eh what|what is this about|what is this question about
      |what is it about|what is the question about|clarify|please clarify|elaborate|im lost|i am lost|i dont follow|i am confused|im confused|explain more`,
  },
  remark: {
    nl: 'opmerking|opmerkingen|een opmerking|ik heb een opmerking|ik wil een opmerking maken|ik wil een opmerking schrijven|opmerking maken|opmerking schrijven|opmerking toevoegen|opmerking plaatsen|voeg een opmerking toe|notitie|schrijf opmerking|ik wil iets opmerken|opmerking wijzigen|kanttekening',
    en: 'remark|remarks|a remark|i have a remark|add a remark|add remark|make a remark|write a remark|write remark|comment|a comment|i have a comment|add a comment|add comment|make a comment|write a comment|note|add a note|i want to make a remark|i want to add a remark',
  },
  'no-remark': { nl: 'geen opmerking|geen opmerkingen|niets|niks|geen|nee geen opmerking|geen opmerking schrijven|niets op te merken|niets toe te voegen|ik heb geen opmerking', en: 'no remark|no remarks|no comment|no comments|nothing|none|nothing to add|i have no remark' },
  again: { nl: 'opnieuw|weer', en: 'again' },
  finish: { nl: 'einde|eindig|beeindig|beeindigen|afsluiten|sluit af|sluiten', en: 'end|finish|close|end it|the end' },
  greeting: {
    nl: 'hallo|hoi|hoihoi|hey|hai|he hallo|goedemorgen|goeiemorgen|goede morgen|goedemiddag|goede middag|goeiemiddag|goedenavond|goede avond|goeienavond|goedendag|goeiendag|dag|dag bot|dag datapeil|hallo daar|hallo bot|hallo datapeil|hoi bot|hoi datapeil|yo|moin|gegroet|hoe gaat het|alles goed',
    en: 'hello|hi|hi there|hello there|hey there|good morning|good afternoon|good evening|good day|greetings|morning|hiya|howdy|hello bot|hi bot|how are you|how are you doing|hi datapeil|hello datapeil',
  },
  thanks: {
    nl: 'dank|dank je|dank u|dankje|dankjewel|dank je wel|dank u wel|bedankt|hartelijk dank|hartelijk bedankt|veel dank|super bedankt|ok bedankt|oke bedankt|ok dank je|merci|dankuwel|fijn bedankt|heel erg bedankt',
    en: 'thanks|thank you|thank you very much|thanks a lot|many thanks|thx|ty|cheers|ok thanks|okay thanks|great thanks|thank you so much|much appreciated|thanks bot|thank u',
  },
  goodbye: {
    nl: 'doei|doeg|tot ziens|tot later|tot straks|tot morgen|tot gauw|fijne dag|fijne dag nog|fijne avond|fijn weekend|houdoe|de groeten|groetjes|ajuus',
    en: 'bye|bye bye|goodbye|see you|see you later|see you tomorrow|see ya|have a nice day|have a good day|good night|take care|cya',
  },
  bot: {
    nl: 'wie ben je|wie ben jij|wat ben je|wat ben jij|ben je een bot|ben je een robot|ben jij een bot|ben jij een robot|ben je een mens|ben jij een mens|hoe heet je|wat is je naam|ben je echt|ben je ai|is dit een bot|praat ik met een bot|is dit een robot|wie heeft je gemaakt|bot|robot',
    en: 'who are you|what are you|are you a bot|are you a robot|are you human|are you a human|are you real|whats your name|what is your name|are you ai|are you an ai|is this a bot|am i talking to a bot|who made you|are you a machine|are you a real person|are you a person',
  },
  complaint: {
    nl: `onzin|wat een onzin|stom|stomme vraag|dit is stom|wat stom|saai|dit is saai|wat saai|wat een gedoe|gedoe|irritant|vervelend|waardeloos|rot op|rotbot|stomme bot|je snapt er niets van|je begrijpt me niet|jij begrijpt me niet|je begrijpt mij niet|dit duurt lang
      |dit duurt te lang|wat duurt dit lang|te veel vragen|teveel vragen|zucht|pff|pfff|poeh|kut|verdomme|shit|klote|wat moeilijk|moeilijk|lastig|moeilijke vraag|lastige vraag|te moeilijk|dit werkt niet|het werkt niet|dit klopt van geen kant|ik heb hier geen zin in`,
    en: `nonsense|stupid|this is stupid|stupid question|stupid bot|boring|this is boring|annoying|this is annoying|useless|this is useless|bad bot|you dont understand|you dont understand me|you do not understand me|this takes too long|this takes long|this takes forever
      |too many questions|damn|fuck|crap|bullshit|too difficult|difficult|hard|difficult question|hard question|this doesnt work|this does not work|it doesnt work|i hate this|waste of time|this is a waste of time|what a waste of time|sigh`,
  },
};

/** What a picture means by itself. */
export const pictures: Readonly<Record<string, Meaning>> = { '👍': 'ok', '✅': 'yes', '👎': 'no', '❌': 'no', '🙏': 'thanks', '👋': 'greeting', '🤷': 'unknown' };

/** Left out before a phrase is looked up, wherever they stand: politeness and hesitation. None of them turns a meaning round. */
export const courtesies = 'graag aub alsjeblieft alstublieft svp please pls plz even eventjes eens hoor dan nou dus gewoon just eh uh uhm hm hmm zeg bot datapeil now nu echt really pff tja euh helaas sorry eigenlijk actually';

/** Left out at the start of a phrase. */
export const leadIns = `ik wil graag|ik wil|ik zou graag|ik zou willen|mag ik|kan ik|kun je|kan je|kunt u|kun jij|wil je|wilt u|zou je|laat mij|laat me|ik moet|i want to|i want|i would like to|i would like|id like to|id like|can i|can we|can you
  |could you|could i|may i|would you|let me|lets|laten we|i need to|i need|ok|oke|okay|hallo|hoi|hi|hello|hey|sorry|well|goed|i have to|the|de|het|een|a|an|mijn|my|show me|geef me|geef mij|give me`;

/**
 * How people ask for the meaning of a word; the dots stand for the word. "Betekend" and "beteken" are slips that many make.
 */
export const termQuestions = `wat is …|wat is … ook alweer|wat zijn …|wat was …|wat waren …|wat betekent …|wat betekend …|wat beteken …|wat betekenen …|wat bedoel je met …|wat bedoelt u met …|wat bedoelen jullie met …|wat bedoelen we met …
  |wat wordt bedoeld met …|wat wordt er bedoeld met …|wat houdt … in|wat doet een …|wat doet de …|wie is de …|wie is een …|leg … uit|leg uit …|leg mij uit wat … is|leg uit wat … is|uitleg …|uitleg van …|uitleg over …|uitleg bij …|uitleg voor …|meer uitleg over …|meer over …
  |definitie …|definitie van …|betekenis …|betekenis van …|de betekenis van …|begrip …|term …|vertel over …|vertel me over …|vertel meer over …|wat moet ik verstaan onder …|wat verstaan jullie onder …|ik weet niet wat … is|ik ken … niet|weet niet wat … is
  |… wat is dat|… wat betekent dat|… betekent|… betekenis|… uitleg|wat is dat …|waar staat … voor|waarvoor staat …
  |what is …|whats …|what s …|what are …|what was …|what were …|what does … mean|what do … mean|what do you mean by …|what do you mean with …|what is meant by …|what is … again|who is the …|who is a …|what does a … do|what does the … do
  |explain …|please explain …|explain what … is|explain what … means|explanation of …|explanation for …|explanation …|more about …|about …|define …|definition of …|definition …|meaning of …|the meaning of …|meaning …|tell me about …|tell me more about …|tell me what … is
  |i dont know what … is|i dont know what … means|… what is that|… what does that mean|… meaning|… means|what does … stand for|can you explain …|could you explain …|kun je … uitleggen|kunt u … uitleggen|kan je … uitleggen|mag ik uitleg over …`;

/** Around the word itself, said along with it. */
export const termArticles = 'een de het die dat dit deze der the a an that this these those term begrip woord afkorting word abbreviation nou nu eigenlijk precies jullie ook';
export const termTails = 'ook alweer|alweer|ook|precies|eigenlijk|nou|dan|hier|nu|again|exactly|here|then|actually|graag|please|aub|alsjeblieft|eens|even|now|hierin|in this question|in deze vraag|voor iets|dat|that';
