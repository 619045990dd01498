/** The slides of chapter 12, in the order of the deck. */
import type { SlideRule } from '../chapter.js';
import { emergencies } from './slides/emergencies.js';
import { growth } from './slides/growth.js';
import { projects } from './slides/projects.js';
import { response } from './slides/response.js';
import { skills } from './slides/skills.js';
import { trust } from './slides/trust.js';

export const slides: readonly SlideRule[] = [response, projects, trust, emergencies, skills, growth];
