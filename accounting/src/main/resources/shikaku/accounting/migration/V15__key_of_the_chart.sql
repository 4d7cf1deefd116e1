-- The key by which a patient is asked about is the chart's, which a clerk decides; that of ⑨ stands with the registration.
update patient set (insurer, symbol, insured_number, branch) = (
    select max(value) filter (where item = 'INSURER'), max(value) filter (where item = 'SYMBOL'),
        max(value) filter (where item = 'NUMBER'), max(value) filter (where item = 'BRANCH')
    from chart_item where chart_item.patient = patient.number)
where exists (select 1 from chart_item where chart_item.patient = patient.number)
    or exists (select 1 from chart_decision where chart_decision.patient = patient.number);
