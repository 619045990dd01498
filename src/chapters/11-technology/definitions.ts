/** Names and definitions of the figures of chapter 11. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'technology.payment_timeout_rate': define(
    ['支付超时率', 'Payment timeouts'],
    ['爆发期支付服务的超时请求 ÷ 全部请求。', 'Timeouts over requests of the payment service in the burst phase.'],
  ),
  'technology.sync_lag_range': define(
    ['库存同步延迟', 'Stock delay'],
    [
      '爆发期库存服务同步延迟的第5至第95百分位（插值），取整到秒。',
      '5th to 95th percentile (interpolated) of the delay of the stock service in the burst phase, in whole seconds.',
    ],
  ),
  'technology.oversold_orders': define(
    ['超卖影响订单', 'Oversold orders'],
    ['本期库存同步延迟类事件影响的订单数。', 'Orders affected by incidents of delayed stock in the period.'],
  ),
  'technology.gateway_error_rate': define(
    ['网关错误率', 'Gateway error rate'],
    ['各服务的网关错误 ÷ 请求。', 'Gateway errors over requests, by service.'],
  ),
  'technology.deadlocks': define(
    ['数据库死锁', 'Deadlocks'],
    ['本期全部服务的死锁次数。', 'Deadlocks of all services in the period.'],
  ),
  'technology.click_loss': define(
    ['埋点丢失率', 'Events lost'],
    [
      '1 − 实际上报事件 ÷ 应上报事件，按端；设备日志即线下日志。',
      'One less events recorded over events expected, by surface; device logs are the offline ones.',
    ],
  ),
  'technology.unlinked_devices': define(
    ['多设备未打通', 'Customers not linked'],
    [
      '有两个及以上设备的客户中，至少一个设备未关联的比例。',
      'Of customers with two or more devices, the share with at least one that is not linked.',
    ],
  ),
  'technology.alert_minutes': define(
    ['告警处理时长', 'Alert handling time'],
    [
      '从触发到解除的平均分钟数，按级别；未解除的不计。',
      'Mean minutes from firing to resolution, by level; open alerts are left out.',
    ],
  ),
  'technology.availability': define(
    ['服务可用率', 'Availability'],
    ['1 − 中断秒数 ÷ 本期秒数，按服务。', 'One less the seconds down over the seconds of the period, by service.'],
  ),
  'technology.mttr': define(
    ['平均恢复时长', 'Time to recovery'],
    ['故障从开始到恢复的平均分钟数，按级别。', 'Mean minutes from the start of an incident to recovery, by severity.'],
  ),
  'technology.scale_out_minutes': define(
    ['扩容时长', 'Time to scale out'],
    ['人工扩容从申请到就绪的平均分钟数。', 'Mean minutes from request to readiness of scale-outs by hand.'],
  ),
  'technology.log_terabytes': define(
    ['日均日志量', 'Logs a day'],
    ['日志存储每天的平均TB数。', 'Mean terabytes a day in the log store.'],
  ),
  'technology.log_query_p95': define(
    ['日志查询时长P95', 'Log query time, P95'],
    ['每天第95百分位查询时长的平均秒数。', 'Mean over the days of the 95th percentile of query time, in seconds.'],
  ),
};
