/** The demo's raw files as plain DuckDB tables, read without any of the product's code. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import ExcelJS from 'exceljs';
import sqlite from 'node-sqlite3-wasm';

type Value = string | number | boolean | null;
type Row = Record<string, Value>;

export interface Warehouse {
  /** The only value of the only row. */
  one(sql: string): Promise<number | null>;
  all(sql: string): Promise<Row[]>;
  close(): void;
}

export async function openWarehouse(folder: string): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const file = (name: string): string => join(folder, name);
  await connection.run(`CREATE TABLE orders AS SELECT order_no AS order_id, member_no AS customer_id, created_time AS ordered_at, pay_time AS paid_at,
    CASE order_status WHEN '已付款' THEN 'paid' WHEN '已退款' THEN 'refunded' WHEN '待付款' THEN 'pending' WHEN '已取消' THEN 'cancelled' END AS status,
    channel_code AS channel, store_code AS store_id, city, list_amount AS gross, coupon_amount AS discount, pay_amount AS net
    FROM read_parquet('${file('orders-*.parquet')}')`);
  await connection.run(`CREATE TABLE items AS SELECT * FROM read_parquet('${file('order_items-*.parquet')}')`);
  for (const name of ['sessions', 'events', 'touchpoints', 'identities', 'service_stats']) {
    await connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_parquet('${file(`${name}-*.parquet`)}')`);
  }
  for (const name of ['channels', 'cities', 'resources', 'decisions', 'spend', 'winbacks', 'market_sales']) {
    await connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_csv('${file(`${name}.csv`)}', header = true)`);
  }
  await connection.run(`CREATE TABLE releases AS SELECT * FROM read_csv('${file('releases.csv')}', header = true)`);
  await connection.run(`CREATE TABLE rivals AS SELECT * FROM read_csv('${file('nps_benchmarks.csv')}', header = true)`);
  await connection.run(`CREATE TABLE nps AS SELECT 会员号 AS customer_id, 提交时间 AS answered, 推荐分 AS score, 提及主题 AS themes
    FROM read_csv('${file('nps.csv')}', header = true)`);
  await connection.run(`CREATE TABLE surveys AS SELECT * FROM read_json_auto('${file('surveys.jsonl')}')`);
  await connection.run(`CREATE TABLE posts AS SELECT * FROM read_json_auto('${file('social_posts.jsonl')}')`);

  await table(connection, 'visits', csvOf(file('store_visits.csv')), {
    visit: '流水号',
    store_id: '门店编号',
    visited: '到店时间',
    order_id: '成交订单',
  });
  await table(connection, 'customers', csvOf(file('crm_customers.csv')), {
    customer_id: '会员号',
    city: '城市',
    private: '私域会员',
    birth: '出生年份',
    channel: '来源渠道',
  });
  await table(connection, 'tickets', csvOf(file('service_tickets.csv')), {
    customer_id: '会员号',
    opened: '受理时间',
    kind: '类别',
    issue: '问题',
    days: '处理天数',
  });
  await table(connection, 'inquiries', csvOf(file('inquiries.csv')), {
    inquiry: '咨询编号',
    asked: '咨询时间',
    topic: '咨询主题',
    purchased: '是否成交',
  });
  await table(connection, 'interests', csvOf(file('interests.csv')), {
    date: '周起始',
    audience: '人群',
    feature: '关注点',
    attention: '关注指数',
  });
  await table(connection, 'prices', csvOf(file('price_monitor.csv')), {
    sku: '商品编码',
    date: '日期',
    list: '标价',
    price: '成交价',
    units: '销量',
  });
  await table(connection, 'returns', csvOf(file('returns.csv')), {
    return_id: '售后单号',
    order_id: '订单号',
    sku: '商品编码',
    requested: '申请时间',
    completed: '完成时间',
    reason: '原因',
    amount: '退款金额',
  });
  await table(connection, 'trials', csvOf(file('ab_tests.csv')), {
    id: '实验编号',
    area: '场景',
    started: '开始日期',
    gift: '赠品类型',
    variant: '版本',
    control: '是否对照',
    metric: '指标',
    seen: '曝光人数',
    done: '达成人数',
    adopted: '是否采用',
  });
  for (const name of ['scale_outs', 'log_stats', 'tracking_audits', 'improvements']) {
    await connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_csv('${file(`${name}.csv`)}', header = true)`);
  }
  await connection.run(`CREATE TABLE alerts AS SELECT * FROM read_json_auto('${file('alerts.jsonl')}')`);
  await table(connection, 'incidents', csvOf(file('incidents.csv')), {
    incident_id: '故障编号',
    system: '系统',
    kind: '类型',
  });
  await table(connection, 'staff', await plainSheet(file('team_matrix.xlsx'), '人员'), {
    staff_id: '工号',
    backup: '备份人',
  });
  await table(connection, 'skills', await plainSheet(file('team_matrix.xlsx'), '技能'), {
    staff_id: '工号',
    skill: '技能',
    level: '等级',
  });
  const erp = new sqlite.Database(file('erp.sqlite'), { readOnly: true });
  for (const name of ['product', 'store', 'stock']) {
    const rows = erp.all(`SELECT * FROM ${name}`) as Row[];
    const columns = Object.keys(rows[0] ?? {});
    await table(connection, name, rows, Object.fromEntries(columns.map((column) => [column, column])));
  }
  erp.close();
  await table(connection, 'ads', await sheetOf(file('ad_report.xlsx')), {
    date: '日期',
    platform: '平台',
    placement: '版位',
    impressions: '展现量',
    reach: '触达人数',
    clicks: '点击量',
    conversions: '转化数',
    spend: '消耗',
    currency: '币种',
    revenue: '成交金额',
    favourites: '收藏',
    shares: '分享',
  });
  const all = async (sql: string): Promise<Row[]> => (await connection.runAndReadAll(sql)).getRowObjectsJson() as Row[];
  return {
    all,
    one: async (sql) => {
      const [row] = await all(`SELECT (${sql})::DOUBLE AS value`);
      return row?.value === null || row?.value === undefined ? null : Number(row.value);
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Every cell as text. */
async function table(
  connection: DuckDBConnection,
  name: string,
  rows: readonly Row[],
  columns: Record<string, string>,
): Promise<void> {
  const names = Object.keys(columns);
  await connection.run(`CREATE TABLE ${name} (${names.map((column) => `"${column}" VARCHAR`).join(', ')})`);
  const appender = await connection.createAppender(name);
  for (const row of rows) {
    for (const column of names) {
      const value = row[columns[column] ?? ''] ?? null;
      if (value === null || value === '') appender.appendNull();
      else appender.appendVarchar(String(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** None of the demo's GBK files quotes a cell. */
function csvOf(path: string): Row[] {
  const [header = '', ...lines] = new TextDecoder('gbk', { fatal: true })
    .decode(readFileSync(path))
    .trimEnd()
    .split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

/** The rows between the header of the fourth line and the total. */
async function sheetOf(path: string): Promise<Row[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  const rows: Row[] = [];
  const names: string[] = [];
  sheet?.eachRow((row, number) => {
    if (number < 4) return;
    const cells = Array.from({ length: 15 }, (_, i) => row.getCell(i + 1).value);
    if (number === 4) names.push(...cells.map(String));
    else if (cells[0] !== '合计') {
      rows.push(
        Object.fromEntries(
          cells.map((cell, i) => [
            names[i] ?? '',
            cell instanceof Date
              ? cell.toISOString().slice(0, 10)
              : typeof cell === 'number' || typeof cell === 'string'
                ? cell
                : null,
          ]),
        ),
      );
    }
  });
  return rows;
}

/** A sheet whose first line is its header; exceljs counts rows and cells from one. */
async function plainSheet(path: string, name: string): Promise<Row[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const lines = (book.getWorksheet(name)?.getSheetValues() ?? []) as (string | number | null)[][];
  const [header = [], ...rows] = lines.slice(1).map((line) => Array.from(line).slice(1));
  return rows.map((row) => Object.fromEntries(header.map((column, i) => [String(column), row[i] ?? null])));
}

export function filesOf(folder: string): string[] {
  return readdirSync(folder).sort();
}
