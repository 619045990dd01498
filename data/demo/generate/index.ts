/** The demo brand's raw files from one seed: the same seed and scale give the same bytes. */
import { mkdir } from 'node:fs/promises';
import { writeAds } from './ad-report.js';
import { writeOperations } from './alerts.js';
import { writeCapabilities } from './capabilities.js';
import { writeCreatives } from './creatives.js';
import { writeCosts } from './costs.js';
import { writeCrm } from './crm.js';
import { writeErp } from './erp.js';
import { writeExhibitions } from './exhibitions.js';
import { writeExperiments } from './experiments.js';
import { writeIdentities } from './identities.js';
import { writeIncidentDesk } from './incidents.js';
import { writeInquiries } from './inquiries.js';
import { writeInterests } from './interests.js';
import { writeLedger } from './ledger.js';
import { writeMarket } from './market.js';
import { writePartners } from './partners.js';
import { writePrices } from './prices.js';
import { writePromised } from './promised.js';
import { writePromotions } from './promotions.js';
import { writeCollaboration } from './requests.js';
import { writeNpsBenchmarks, writeRecommendation } from './recommendation.js';
import { writeReturns } from './returns.js';
import { writeReviews } from './reviews.js';
import { writeRivalActions } from './rival-actions.js';
import { planSales } from './sales.js';
import { writeMentions, writeSearchIndex } from './search.js';
import { writeServices } from './services.js';
import { writeSessions } from './sessions.js';
import { writeCoverage, writeFeatureTests, writeShelfPrices } from './shelf.js';
import { writeSocial } from './social.js';
import { writeSpend } from './spend.js';
import { writeSurveys } from './surveys.js';
import { writeDecisions, writePlaces, writeResources, writeWinbacks } from './tables.js';
import { writeReleases, writeTickets } from './tickets.js';
import { writeTouchpoints } from './touchpoints.js';
import { writeUgc } from './ugc.js';
import { writeVisits } from './visits.js';
import { openParquet } from './write/parquet.js';

export interface DemoOptions {
  /** Where the raw files go; made if it is not there. Nothing else is written. */
  readonly folder: string;
  /** 1 is the demo quarter with some 120,000 orders; 100 has 12 million. */
  readonly scale: number;
  readonly seed: number;
  /** Called before each step with its name. */
  readonly onProgress?: (step: string) => void;
}

export async function generateDemo(options: DemoOptions): Promise<void> {
  const { folder, scale, seed } = options;
  const step = options.onProgress ?? (() => undefined);
  await mkdir(folder, { recursive: true });
  step('sales');
  const sales = planSales(scale, seed);
  const parquet = await openParquet(folder);
  try {
    step('orders');
    await writeLedger(sales, parquet, seed);
    step('sessions');
    await writeSessions(sales, parquet, scale, seed);
    await writeTouchpoints(sales, parquet, scale, seed);
    await writeIdentities(sales, parquet, seed);
    step('technology');
    await writeServices(sales, parquet, scale, seed);
  } finally {
    parquet.close();
  }
  step('customers');
  writeCrm(sales, folder, seed);
  writeInquiries(folder, scale, seed);
  writeReturns(sales, folder, seed);
  writeReviews(folder, scale, seed);
  writeTickets(sales, folder, scale, seed);
  writeReleases(folder);
  writeRecommendation(sales, folder, scale, seed);
  writeNpsBenchmarks(folder);
  step('stores');
  writeErp(sales, folder, seed);
  writeVisits(sales, folder, scale, seed);
  writeUgc(folder, scale, seed);
  writeExhibitions(folder, scale, seed);
  writePartners(folder, scale, seed);
  step('marketing');
  writeSpend(sales, folder);
  writeAds(folder, scale, seed);
  writeSocial(folder, scale, seed);
  writeCreatives(folder, seed);
  writeExperiments(folder);
  writePromotions(folder);
  writePrices(folder, seed);
  writeSurveys(folder, scale, seed);
  writeInterests(folder, seed);
  writeWinbacks(sales, folder, scale, seed);
  writeMarket(sales, folder, seed);
  writeRivalActions(folder, seed);
  writeSearchIndex(folder, seed);
  writeMentions(folder, seed);
  writeCoverage(folder, seed);
  writeShelfPrices(folder, seed);
  writeFeatureTests(folder);
  writePlaces(folder);
  writeResources(folder);
  writeDecisions(folder, seed);
  step('team');
  writeIncidentDesk(folder, seed);
  writeOperations(folder, seed);
  writeCollaboration(folder, seed);
  writeCapabilities(folder, seed);
  step('finance');
  writeCosts(folder, scale, seed);
  writePromised(folder);
}
