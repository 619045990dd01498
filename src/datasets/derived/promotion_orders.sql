-- Paid orders (status paid or refunded, with paid_at) that carry a promotion.
-- grain: one row per paid order with a promotion
-- reads: orders
select order_id, cast(paid_at as date) as paid_on, promotion_id
from orders
where status in ('paid', 'refunded') and paid_at is not null and promotion_id is not null
