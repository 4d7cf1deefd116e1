-- 操作の証跡: the tables of the evidence log, beside the data so that both are one transaction.
${evidence}
