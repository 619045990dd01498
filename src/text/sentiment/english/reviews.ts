/** Words of product reviews that a general lexicon lacks or reads wrongly, by rating from -4 to 4. */

/** What is said of goods, delivery, price and service. */
export const reviewWords: readonly (readonly [rating: number, words: string])[] = [
  [-3, 'junk trash rubbish shoddy unusable ripoff rip-off scam counterfeit lemon abysmal unacceptable inexcusable'],
  [
    -2.5,
    'defective faulty malfunction malfunctions malfunctioned malfunctioning garbage unresponsive bricked dud nope glitchy buggy worthless unreliable flimsy gimmick gimmicky overhyped inoperable nonfunctional',
  ],
  [
    -2,
    'overpriced refund refunded underwhelming underwhelmed subpar mediocre lousy tinny muffled overheats overheating glitch glitches bug bugs crash crashes crashed crashing incompatible inaccurate unintuitive clunky laggy sluggish leaky scratched cracked chipped dented torn stained smelly itchy misleading mislead misled inferior cheaply unhelpful uncomfortable intrusive creepy spying sucked incorrectly',
  ],
  [
    -1.5,
    'broke breaks breaking slow slower noisy static freezes froze freezing lags lagged lagging stutters crackling distorted distortion disconnects disconnected disconnecting disconnect unplug unplugged returning returned hassle clumsy bulky awkward fiddly outdated refurb expensive pricey costly limited lacks lacking lacked missing difficult confusing complicated wasted unfortunately constantly repeatedly interrupted delayed delays nuisance meh frustration trouble troubles issues issue fails failing',
  ],
  [
    -1,
    'cheap loose stiff leak leaks scratchy hiss fades faded reset resetting reboot rebooted restart restarting basic supposedly barely hardly finicky beware stops quit',
  ],
  [0.5, 'ok okay decent acceptable adequate'],
  [
    1,
    'loud quick quickly fast faster soft warm smooth smoothly simple simply affordable bargain light lightweight compact useful accurate responsive works working worked',
  ],
  [
    1.5,
    'sturdy durable convenient handy reliable crisp versatile intuitive effortless effortlessly seamless seamlessly well-made good-looking sleek stylish solid pleasantly satisfied recommended recommend hassle-free quieter improved improvement',
  ],
  [
    2,
    'favourite favorite must-have game-changer gem addicted addictive obsessed superb impressed impressive awesomeness spot-on top-notch first-rate reasonably',
  ],
  [3, 'flawlessly phenomenal incredible incredibly amazingly exceeded exceeds stellar outstanding'],
];

/** What names a thing, a function or a greeting in a review, and judges nothing. */
export const silentWords: readonly string[] = (
  'play played playing plays player game games alarm alarms fire gift gifts share shared party friend friends friendly energy hand mobile novel ' +
  'number save saved saving saves low cut cuts drop dark fan fans security secure secured free ready chance important natural ' +
  'support supports supported interest interests interested true truth sure please thank feeling feelings matter matters want wants wanted stop stopped ' +
  'question questions questioned hope hopes hoping ' +
  'well super help helps certain certainly wish wished miss misses war battle weapon shot lol lmao haha hahaha ha yes yeah dear god damn worth like likes liked kind pretty no heard'
).split(' ');
