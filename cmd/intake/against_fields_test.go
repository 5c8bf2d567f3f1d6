package intake

// againstKnown are flat contradictions of a field, in the same form.
const againstKnown = `
# no licence
JA01 . 医師免許は不要です。
JA02 . 医師免許がなくても診療を担当できます。
JA05 . 免許の有無は問いません。どなたでも読影できます。
EN02 . No medical licence is required.
# renewal
JA01 . 契約の更新は2回までです。
JA02 . 更新は1回限りとします。
JA12 . 更新回数の上限は3回です。
EN02 . The contract can be renewed no more than twice.
# night duty
JA04 . 当直は月に2回お願いします。
JA09 . 月1〜2回の宿直に入っていただきます。
EN03 . You take two night shifts a month.
# never on site
JA02 . 完全在宅のお仕事です。出社は一切ありません。
JA12 . 出社は一切ありません。
JA09 . 全日在宅で、出勤の必要はありません。
EN02 . You never have to come to the clinic.
# by the case
JA01 . 報酬は1件あたりの歩合です。
JA02 . 給与は完全出来高で、診た人数に応じて決まります。
JA09 . 1件2,000円の歩合制です。
EN02 . Pay is per patient seen, with no hourly rate.
# break
JA01 . 休憩は1時間です。
JA01 . 途中に60分の休憩があります。
JA04 . 休憩はありません。
EN02 . There is a one-hour lunch break.
# communication costs
JA01 . 通信費は支給しません。
JA01 . 通信費の補助はありません。
JA05 . 通信費は当センターが負担します。
# named board
JA01 . 総合内科専門医に限ります。
JA07 . 応募は皮膚科専門医の方のみです。
JA02 . 精神科専門医の資格が必須です。
EN02 . Board certification in internal medicine is required.
# telephone in the selection
JA01 terms.selection まずはお電話でご応募ください→面談
JA05 terms.selection 担当者の携帯に電話して応募→オンライン面談
JA07 terms.selection LINEで履歴書を送付→面談
EN02 terms.selection Call our recruiter to apply, then a video interview
# run into the sentence before
EN02 . Video visits for adults and more.Women only.
JA01 . 楽しい職場です!女性限定。
EN02 . 𝗪𝗼𝗺𝗲𝗻 𝗼𝗻𝗹𝘆.
JA01 . 研修あり★35歳以下限定
`

// againstLater are such that were looked at last.
const againstLater = `
# no licence
JA12 . 医師の資格は必要ありません。
JA04 . 医師免許をお持ちでない方も応募できます。
JA01 . 無資格の方でも診察していただけます。
EN03 . You do not need to be a licensed doctor.
# renewal
JA12 . 契約更新は最大1回です。
JA02 . 更新できるのは2回までです。
EN02 . A maximum of three renewals is allowed.
# night duty
JA09 . 週に1回、当直をお願いします。
JA04 . 夜間当直が月3回あります。
JA01 . 宿直を月2回担当していただきます。
EN03 . Night duty twice a month is expected.
# never on site
JA04 . 工場への出社はまったく必要ありません。
JA02 . 通院先への出勤はゼロ、すべてご自宅から診療できます。
JA12 . 完全リモートで、離島へ行くことはありません。
EN03 . The job is 100% remote and there are no office days.
# by the case
JA01 . お支払いは診察1件ごとの出来高です。
JA12 . 日給ではなく、件数に応じた歩合でお支払いします。
JA04 . 給与は面談1件3,000円の出来高払いです。
EN03 . You are paid per report, not by salary.
# break
JA01 . 休憩時間は45分です。
JA09 . 休憩なしで働いていただきます。
JA01 . 1時間の休憩をはさみます。
EN02 . Your break is 45 minutes.
# communication costs
JA01 . 通信費は自己負担です。
JA01 . インターネットの費用は先生のご負担になります。
JA09 . 在宅勤務手当はありません。
# named board
JA06 . 産業衛生専門医の方だけを募集します。
JA12 . 総合診療専門医であることが応募の条件です。
JA09 . 循環器専門医限定の求人です。
EN03 . Only board-certified cardiologists may apply.
# telephone in the selection
JA02 terms.selection 病院代表に電話で申し込み→面接
JA06 terms.selection 電話応募→オンライン面談1回
JA12 terms.selection 直接メールで履歴書を送る→面談
EN01 terms.selection Phone us to apply; a short call follows
# run into the sentence before
EN01 . Flexible hours,great team.Men preferred.
JA05 . やりがいのある仕事です!男性歓迎、45歳まで。
EN02 . 𝐔𝐧𝐝𝐞𝐫 𝟒𝟎 𝐨𝐧𝐥𝐲.
JA09 . 土日休み♪国籍は日本人のみ
`
