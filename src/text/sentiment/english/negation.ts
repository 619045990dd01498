/** Words that turn the feeling of what follows, and the verbs whose failing is a complaint. */

const turners =
  'not no never none nobody nothing neither nor nowhere without hardly barely scarcely rarely seldom lack lacks lacking minus zero ' +
  "isn't wasn't aren't weren't ain't don't doesn't didn't can't cannot couldn't won't wouldn't shouldn't haven't hasn't hadn't mustn't needn't " +
  'isnt wasnt arent werent aint dont doesnt didnt cant couldnt wont wouldnt shouldnt havent hasnt hadnt';

export const negators: ReadonlySet<string> = new Set(turners.split(' '));

/** "Isn't as", a complaint of its own, turns the praise that follows too: "isn't as good". */
const shortfall = /^\S+(?: \S+)? (?:as|that)$/;

/** Whether a word, or a phrase that begins with one, turns the feeling of what follows. */
export function negates(text: string): boolean {
  return negators.has(text) || (shortfall.test(text) && negators.has(text.slice(0, text.indexOf(' '))));
}

const unable =
  "can't cannot couldn't won't wouldn't doesn't didn't isn't wasn't don't never not hardly barely rarely cant couldnt wont wouldnt doesnt didnt isnt wasnt dont unable fails failed refuses refused stopped stops fail";

/** "It won't connect" is a complaint, and so is "failed to connect". */
export const inability: ReadonlySet<string> = new Set(unable.split(' '));

/** What goods and services are expected to do; without feeling unless they fail to. */
const duties =
  'connect connecting pair pairing sync work works working worked respond responding recognize recognise understand understanding hear listen ' +
  'play playing charge charging fit function functioning hold holding last lasting stay turn update load open start boot answer ' +
  'arrive deliver delivered come include included stick help recognized offer keep allow let support detect register run stream switch ' +
  'replied answered arrived received perform match compare return fix resolve reply refund pick find get';

export const expected: ReadonlySet<string> = new Set(duties.split(' '));
