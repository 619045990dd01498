/** The robots by type. */
import type { ChatType } from '../../config/delivery.js';
import { dingtalk } from './dingtalk.js';
import { feishu } from './feishu.js';
import type { Robot } from './robot.js';
import { slack } from './slack.js';
import { webhook } from './webhook.js';
import { wecom } from './wecom.js';

export const robots: Readonly<Record<ChatType, Robot>> = { wecom, dingtalk, feishu, slack, webhook };
