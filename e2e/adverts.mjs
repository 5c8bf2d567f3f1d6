// Two adverts as people have them, and what their writers know beyond them. All
// names and numbers are invented.
import { day } from "./loop.mjs";

// clerk is what a clinic's clerk keeps in a mail to a newspaper.
export const clerk = `【医師募集】オンライン診療(内科・再診中心) 非常勤

みほん駅前クリニックでは、ご自宅からオンライン診療を担当してくださる先生を募集します。

■仕事内容
高血圧・脂質異常症・糖尿病など慢性疾患の再診をビデオ通話で行っていただきます。診療録の記載と処方せんの発行を含みます。会計・薬局への送付は事務が行います。1時間に4名程度です。
■勤務日・時間
水曜 18:00〜21:00、土曜 9:00〜12:00(どちらか1コマから可)
■給与
時給 10,000円〜12,000円(経験により決定)
毎月末日締め、翌月25日に振り込みます
■雇用形態
非常勤(パート)
■契約期間
${day(45).replaceAll("-", "/")}〜${day(380).replaceAll("-", "/")} 更新あり(勤務状況と患者数による。上限5年)
■試用期間 なし
■応募資格
医師免許、保険医登録。内科の臨床経験5年以上。オンライン診療研修を修了された方
■環境
診療用ノートPCとヘッドセットは当院から貸与します。通信回線と個室は先生にご用意をお願いします
■社会保険 労災保険あり。雇用保険・健康保険・厚生年金はなし
■交通費 なし(出勤はありません)
■選考 書類選考のあと、オンライン面談1回
医療法人みほん会 みほん駅前クリニック 事務長 見本
東京都杉並区見本1-2-3 TEL 03-0000-0300`;

// clerkKnows are the answers to what the clerk's advert leaves open, in the order
// in which somebody would choose: a value, or several.
export const clerkKnows = {
  "terms.headcount": "1", remote: "full_remote", "onsite.frequency": "none", locations: ["home_japan"],
  "terms.workplace.initial": "医師の自宅", "terms.workplace.change": "変更なし", "terms.work.change": "変更なし", "terms.smoking.measure": "home",
  "terms.hours.system": "fixed", "terms.smoking.note": "出勤なし", "terms.hours.break_minutes": "0", "terms.hours.overtime.has": "no", "terms.holidays": "勤務日以外",
  "terms.hours.patterns": "水 18:00-21:00\n土 09:00-12:00", schedules: ["night", "weekend"], "pay.tax": "gross", "pay.raise": "なし", "pay.bonus": "なし",
  "pay.commute": "なし", "pay.allowances": "なし", "pay.guarantee": "患者が少ない日も全額", "pay.home_work_cost": "なし", "pay.night_premium": "なし", "pay.standby_note": "なし",
  "pay.closing_day": "末日", "pay.pay_day": "翌月25日", "terms.valid_through": day(60), "terms.info_as_of": day(0), languages: ["ja"],
  "terms.insurance.health": "no", "terms.insurance.pension": "no", "terms.insurance.employment": "no", "terms.insurance.accident": "yes", "terms.probation.has": "no",
  "terms.change_notice": "変更があれば応募者に書面で伝えます", "terms.selection": "書類選考→オンライン面談1回",
  "terms.term.type": "fixed", "terms.term.from": day(45), "terms.term.to": day(380), "terms.renewal.policy": "possible", "terms.renewal.criteria": "勤務状況と患者数", "terms.renewal.cap": "years:5",
  "regulatory.institution": "own", "regulatory.online_care_notice": "filed", "regulatory.first_visit": "none", "regulatory.care_payment": "insured", "regulatory.training_first": "on",
  "regulatory.prescribing_policy": "再診のみ。向精神薬は扱わない", "regulatory.identity_flow": "初回に保険証と顔写真で確認",
  "equipment.no_public_wifi": "doctor", "equipment.no_recording": "doctor", "equipment.private_room": "doctor", "equipment.vpn": "employer", "equipment.mfa": "employer",
  "equipment.disk_encryption": "employer", "equipment.traffic_encryption": "employer", "equipment.work_pc": "employer",
  "safety.emergency_backup": "患者の近くの救急へ案内し、院長に電話", "safety.inperson_referral": "当院の外来", "safety.records_access": "クラウド電子カルテ", "safety.malpractice_cover": "法人が加入",
  "safety.complaint_handling": "事務長", "safety.tech_support": "事務が電話で対応", "safety.peer_meeting": "なし",
  "licences.required": ["jp_medical_license", "insurance_physician", "online_care_training"], "work.primary": "chronic_care", "specialties": ["internal_medicine"],
  contract: "employment", employment: "part_time", "pay.unit": "hourly", "pay.min": "10000", "pay.max": "12000", "terms.work.initial": "慢性疾患のオンライン再診",
};

// agent is an agency's text about a client's position, as it goes out by mail.
export const agent = `件名:【産業医/嘱託/月1回訪問+オンライン面談】製造業様のご紹介

先生方へ
下記の求人をご案内いたします。

勤務先 :株式会社みほん精機 様(神奈川県川崎市、従業員120名)
職種  :嘱託産業医
業務内容:衛生委員会への出席、職場巡視、健康診断の結果確認と就業判定、長時間労働者・高ストレス者の面接指導(オンライン)
訪問  :月1回(毎月第3木曜 14:00〜16:00)。面談は先生のご自宅から月1〜2件
契約形態:業務委託(準委任)。契約は弊社と結んでいただきます
期間  :${day(60).replaceAll("-", "/")}〜${day(424).replaceAll("-", "/")}(1年ごとの自動更新)
報酬  :月額 70,000円(税別)、月3〜4時間程度
支払  :月末締め翌月末払い
交通費 :実費を別途お支払い
資格  :日医認定産業医。実務経験2年以上の方を歓迎
有害業務:なし
解約  :双方30日前までの予告
選考  :書類→企業様とオンライン面談1回
募集人数:1名

株式会社みほんメディカル紹介 担当 見本
東京都港区見本3-2-1 TEL 03-0000-0301`;

// agentKnows is as clerkKnows.
export const agentKnows = {
  "terms.headcount": "1", remote: "partial_remote", "onsite.frequency": "monthly", "onsite.pref": "14", "onsite.place": "川崎市の工場", locations: ["home_japan"],
  "terms.place": "先生のご自宅と川崎市の事業場", "terms.time": "毎月第3木曜 14:00〜16:00。面談は日程を相談", schedules: ["weekday_daytime"], languages: ["ja"],
  "terms.payment_due_days": "30", "terms.period.from": day(60), "terms.period.to": day(424), "terms.termination.notice_days": "30",
  "terms.counterparty.type": "via_agency", "terms.counterparty.end_client": "株式会社みほん精機", "terms.counterparty.reason": "契約と支払は弊社が行う", "terms.expenses.travel": "employer", employer: "own",
  "terms.expenses.device": "doctor", "terms.expenses.communication": "doctor", "terms.expenses.electricity": "doctor", "terms.care_consideration": "日程の変更に応じる", "terms.harassment_contact": "弊社 相談窓口 03-0000-0301",
  "terms.valid_through": day(60), "terms.info_as_of": day(0), "pay.hours_per_month.min": "3", "pay.hours_per_month.max": "4", "pay.tax": "excl", "pay.commute": "実費",
  "regulatory.oh.site_headcount": "120", "regulatory.oh.kind": "contracted", "regulatory.oh.scope": "appointed", "regulatory.oh.rounds": "monthly",
  "regulatory.oh.remote_tasks": ["interview"], "regulatory.oh.hazardous": "no", "regulatory.care_payment": "none", "regulatory.oh.other_route": "来社して面談できる",
  "safety.malpractice_cover": "弊社が加入", "safety.records_access": "面談の記録は企業様のシステムで閲覧", "safety.emergency_backup": "企業様の総務へ連絡", "safety.complaint_handling": "弊社の担当",
  "safety.inperson_referral": "近隣の医療機関を案内", "safety.tech_support": "弊社の担当", "safety.peer_meeting": "なし",
  "pay.closing_day": "末日", "pay.pay_day": "翌月末", "pay.withholding": "なし", "pay.allowances": "なし", "pay.incentive": "なし", "terms.selection": "書類→オンライン面談1回",
  "licences.required": ["jma_occupational"], specialties: ["occupational_medicine"], contract: "quasi_mandate", employment: "service_contract",
};

// agency and client are the particulars that the agency registers before.
export const agency = {
  "name.ja": "株式会社みほんメディカル紹介", pref: "13", address: "東京都港区見本3-2-1 見本ビル8階", tel: "03-0000-0301", "permit.type": "paid", "permit.number": "13-ユ-999301",
  "permit.from": day(-400), "permit.to": day(700), placement_manager: "見本 花子", complaint_contact: "03-0000-0301", fee_model: "employer", refund_policy: "入職後6か月以内の退職は段階的に返金します",
  fee_url: "https://mihon-shokai.example.jp/fee", penalty_url: "https://mihon-shokai.example.jp/penalty", "attest.no_repoaching": "on", "attest.no_gift_money": "on", "attest.accurate_info": "on",
};
export const client = { "name.ja": "株式会社みほん精機", kind: "company", pref: "14", address: "神奈川県川崎市川崎区見本1-1", tel: "044-000-0001" };
