/**
 * Long words that officials use without thinking, so that a test can tell them from jargon. Whoever writes a long word that stands neither here nor in the
 * glossary decides which of the two it is, or finds a shorter one.
 */
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const everydayWords = list(`
  afdelingshoofd afdelingsmanagers afdelingsplannen analysecapaciteit analyseren applicatiebeheerder applicatiebeheerders autobedrijven
  autoverhuurders baliemedewerker basisomgeving bedrijfspanden bedrijventerrein bedrijventerreinen belangrijkste belangstelling belastingdienst
  beleidsadviseur beleidsadviseurs beleidskeuzes beleidsmedewerkers beleidsstukken beoordelingen bezoekcijfers bibob-coordinator bio-controle
  bouwvergunning buitenstaander buurgemeenten cameratoezicht collegevoorstellen communicatie communicatieadviseur controleverslagen data-initiatieven
  databasebeheerder directieleden directieoverleg documentatie documenteren drugscriminaliteit eerstvolgende enthousiaste garageboxen geboortedata
  geboortedatum gecontroleerd gegevensbeheerder gegevensbeheerders gespreksvragen gezamenlijke handelsregister horecavergunningen informatiearchitect
  initiatieven inkoopadviseur inschrijvingen interpreteren kant-en-klaar kwartaalrapport kwartaalrapporten leerprogramma leidinggevende
  leidinggevenden meegeleverde nieuwsgierigheid onafhankelijk onderhoudsmelding ondernemersvereniging ontwikkelaars opdrachtgever opsporingsambtenaren
  organisatie organisatieadviseur organisaties overgenomen parkeerplaatsen privacybeleid privacyuitleg proces-verbaal projectleider projectleiders
  projectmanager risicopanden salarisadministratie schrijfwijzen semi- overheden sollicitatie sollicitatiegesprek sollicitaties specialisten
  standaardtechnieken stroomverbruik succesverhalen teamoverleg telefoonnummers tienduizenden toezichthouder toezichthouders twijfelgevallen
  universiteit vacatureteksten vakafdelingen vakantieparken vanzelfsprekend veiligheidshuizen veiligheidsplan verantwoordelijk verantwoordelijke
  verantwoorden verantwoording vergelijkbaars vergunningensysteem verschillende verzamelingen voorbeeldblad vooruitkijken waarschijnlijk
  waarschuwingen werkinstructie werkinstructies winkelstraten woningcorporatie ziekteverzuim
`);

/** Synonyms that are ordinary words as well: in an item they need no explanation of their own. */
export const everydayNames = list('melding meldingen automatisch taken aanspreekpunt partner maatregel maatregelen tool programma programmas');
