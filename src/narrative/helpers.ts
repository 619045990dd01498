/** Registers every helper with a Handlebars of its own, which has no others than those listed here. */
import Handlebars from 'handlebars';
import type { Call } from './call.js';
import { choiceHelpers } from './choice-helpers.js';
import { dateText, dayText, monthText, periodName, rangeText } from './dates.js';
import { figureHelpers, type TextHelper } from './figure-helpers.js';
import { guardStars, unguardStars } from './rich.js';

const textHelpers: Readonly<Record<string, TextHelper>> = {
  ...figureHelpers,
  label: ({ label }, [member = '']) => guardStars(label(member)),
  day: ({ reader }, [date = '']) => dayText(date, reader.locale),
  date: ({ reader }, [date = '']) => dateText(date, reader.locale),
  month: ({ reader }, [date = '']) => monthText(date, reader.locale),
  range: ({ reader }, [from = '', to = '']) => rangeText({ from, to }, reader.locale),
  period: ({ reader }, [from = '', to = '']) => periodName({ from, to }, reader.locale),
};

type Logic = (args: readonly unknown[]) => boolean;

const logic: Readonly<Record<string, Logic>> = {
  eq: ([left, right]) => left === right,
  and: (args) => args.every(Boolean),
  or: (args) => args.some(Boolean),
  not: ([value]) => !value,
};

/** `say` puts another sentence of the templates here, with the same parameters. */
export const helperNames: readonly string[] = [
  ...['if', 'unless', 'say'],
  ...Object.keys(textHelpers),
  ...Object.keys(choiceHelpers),
  ...Object.keys(logic),
];

type Context = Readonly<Record<string, unknown>>;

const asText = (value: unknown) => (typeof value === 'string' ? unguardStars(value) : '');
const callIn = (options: Handlebars.HelperOptions): Call => (options.data as { call: Call }).call;

/** A parameter may have the name of a helper: without arguments the name is the parameter's. */
function register(
  env: typeof Handlebars,
  name: string,
  run: (args: unknown[], call: Call, context: Context) => unknown,
) {
  env.registerHelper(name, function (this: Context, ...received: unknown[]) {
    const options = received.pop() as Handlebars.HelperOptions;
    if (received.length === 0 && Object.hasOwn(this, name)) return this[name];
    return run(received, callIn(options), this);
  });
}

/** Said outright, so that Handlebars refuses without writing to the console. */
export const closed = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/** Handlebars without the helpers that walk over what they are given, or write to the console. */
export function bareEnvironment(): typeof Handlebars {
  const env = Handlebars.create();
  for (const name of ['each', 'with', 'lookup', 'log', 'helperMissing', 'blockHelperMissing'])
    env.unregisterHelper(name);
  return env;
}

export function makeEnvironment(): typeof Handlebars {
  const env = bareEnvironment();
  for (const [name, helper] of Object.entries(textHelpers))
    register(env, name, (args, call) => helper(call, args.map(asText)));
  for (const [name, test] of Object.entries(choiceHelpers))
    register(env, name, (args, call) => test(call, args.map(asText)));
  for (const [name, test] of Object.entries(logic)) register(env, name, (args) => test(args));
  register(env, 'say', ([key], call, context) => call.say(asText(key), context));
  return env;
}
