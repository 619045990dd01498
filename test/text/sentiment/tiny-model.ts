/** A folder such as a transformer comes in, with a classifier of a dozen words in it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bagOfWordsModel } from './onnx.js';
import { temporary } from '../../temporary.js';

export interface TinyModel {
  /** In the order of the classes. */
  readonly labels: readonly string[];
  /** What each word adds to the logit of each class. */
  readonly words: Readonly<Record<string, readonly number[]>>;
}

const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];

/** Writes the folder and gives its path. */
export function writeTinyModel({ labels, words }: TinyModel): string {
  const folder = temporary('model');
  const vocabulary = [...special, ...Object.keys(words)];
  const silent = labels.map(() => 0);
  const json = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
  json('config.json', {
    architectures: ['BertForSequenceClassification'],
    model_type: 'bert',
    vocab_size: vocabulary.length,
    max_position_embeddings: 16,
    id2label: Object.fromEntries(labels.entries()),
    label2id: Object.fromEntries(labels.map((label, id) => [label, id])),
  });
  json('tokenizer_config.json', {
    tokenizer_class: 'BertTokenizer',
    do_lower_case: true,
    model_max_length: 16,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    cls_token: '[CLS]',
    sep_token: '[SEP]',
  });
  json('tokenizer.json', tokenizer(vocabulary));
  mkdirSync(join(folder, 'onnx'));
  writeFileSync(join(folder, 'onnx/model.onnx'), bagOfWordsModel(vocabulary.map((word) => words[word] ?? silent)));
  return folder;
}

function tokenizer(vocabulary: readonly string[]) {
  const id = (token: string) => vocabulary.indexOf(token);
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special.map((content) => ({
      id: id(content),
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [{ Sequence: { id: 'A', type_id: 0 } }, { Sequence: { id: 'B', type_id: 1 } }],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [id('[CLS]')], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [id('[SEP]')], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((word, index) => [word, index])),
    },
  };
}
