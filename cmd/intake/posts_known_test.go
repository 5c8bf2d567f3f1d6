package intake

// honestPosts are honest texts about other posts, others' duties and what is
// offered or denied, of employed part-time care and of reading by contract.
const honestPosts = `
# another post of the doctor
JA01 . 健康保険は、現在お勤めの病院でのご加入を続けていただけます。
JA01 . 現在お勤めの病院での勤務を続けながら、在宅で診療していただけます。
JA01 . いま通っている病院での診療を続けていただけます。
JA01 . 主に通われている病院でのお仕事はそのまま続けていただけます。
JA01 . いまの病院を辞めずに働けます。
JA02 . 土曜日の診療は常勤医が担当します。
JA01 . 夜間の呼び出しには当番医が対応します。
JA12 . 契約が自動で更新されることはありません。
JA01 . ふだん勤務されている職場を辞める必要はありません。
EN02 . You can keep your hospital job while you work for us.
EN02 . You may keep your present hospital job.
EN02 . Most of our doctors keep a hospital job; you can keep your main post too.
EN02 . At eight hours a week, health insurance and pension do not apply.
# the line, clinics, meetings that are offered
JA01 . ご自宅の回線は光回線をおすすめします。
JA01 . ご自宅の固定回線は下り10Mbps以上が目安です。
JA01 . 禁煙補助薬の処方は来院での診察が必要なため、この業務には含みません。
JA01 . 採血は対面が必要なため、この枠には入りません。
JA01 . 点滴は来院を要するので、担当の範囲に含まれません。
JA01 . 当院では発熱外来も行っていますが、対面の医師が担当しています。
JA01 . 本院では訪問診療も行っていますが、外来の医師が担当しています。
JA01 . 退職後も、院内の勉強会に参加していただけます。
JA01 . 院内の症例検討会には自由に参加できます。
JA01 . 女性の健康外来も担当します。
JA01 . ほかに、更年期外来も担当します。
# contracts of others, and of before
JA01 . 業務委託での契約をご希望の方には、別に読影の求人がありますのでそちらをご覧ください。
JA01 . 業務委託をお望みの先生には、別に監修の募集が出ています。
JA01 . 読影の先生とは業務委託で契約していますが、診療の先生は全員が雇用契約です。
JA01 . 監修の先生は業務委託ですが、オンライン診療の先生は雇用です。
JA01 . 以前は業務委託で働いていた先生も、昨年から雇用契約に切り替わりました。
JA05 . かつて雇用契約だった先生も、2年前から業務委託に切り替わりました。
JA05 . 再委託はできません。ご本人に読んでいただきます。
# things sent back
JA01 . パソコンとヘッドセットは当院からお送りし、退職時に着払いでご返送いただきます。
JA01 . 端末とヘッドセットは契約が終わったら送り返してください。
# overtime of others
JA01 . 事務の残業は月5時間ほどです。
JA01 . 受付の残業は月に8時間ほどです。
JA01 . 常勤医には月10時間ほどの残業がありますが、非常勤の先生にはありません。
JA01 . 常勤医は月に10時間ほどの残業をしています。
# who works here too
JA01 . 持病をお持ちの先生も、無理のない枠で働いています。
JA01 . 日本語を母語としない先生も、日本語で診療できれば歓迎します。
JA01 . 母語が日本語でない先生も活躍しています。
JA01 . 障害をお持ちの先生も、短い枠で診療しています。
# counts
JA01 . 週に2枠お選びいただきます。
JA01 . 月に4コマほどお選びください。
JA01 terms.termination.note 退職するときは30日前に申し出てください。
JA01 terms.termination.note 退職される場合は、60日前までにお知らせください。
# payments, means and help
JA01 . スマートフォンでの診療はお願いしていません。
JA01 . 電話だけでの診療は行っていません。
JA01 . 患者さんのお支払いはクレジットカードのみです。
JA01 . 給与から所得税を源泉徴収します。副業の方は乙欄になることがあります。
JA01 . 手厚い体制です。
JA01 . ビデオ通話で診察していただきます。看護師が問診を済ませ、処方の案を作ります。
JA02 . ビデオ通話で診察していただき、その前に看護師が問診を済ませ、処方の案を作ります。
JA06 safety.responsibility_scope 診断の最終責任は当院
JA07 safety.responsibility_scope 診断の最終責任は主治医
JA04 safety.responsibility_scope 診断の最終責任は当院
JA01 pay.allowances なし(通勤手当、住宅手当、当直手当はありません)
JA05 title 病理診断(WSI)の在宅読影
# what agrees with the fields
JA01 . 給与は翌月25日に支払います。
JA05 . 報酬は翌月末にお支払いします。
JA05 . 報酬は30日以内にお支払いします。
JA05 title フリーランスの読影医
JA01 title 内科医(オンライン診療、土日あり)
JA01 . 1日2時間の勤務です。
JA01 . 研修は1日4時間です。
JA01 . 診察は必ずビデオで行い、電話では行いません。
JA10 . 研究に使うのは、同意をいただいた患者さんのデータだけです。
`

// againstPosts contradict a field or the law in plain words.
const againstPosts = `
# titles
JA01 title 業務委託の内科医(オンライン診療)
JA01 title オンライン診療の医師(業務委託・土日あり)
EN02 title Freelance online-care physician
JA05 title 遠隔読影の正社員医師
JA02 title オンライン精神科の医師・土日勤務
JA09 title 製薬企業の医師|土日勤務あり
# renewal
JA01 . 契約は自動で更新されます。
JA01 . 雇用契約は自動更新です。
JA12 . 契約は自動で更新されます。
EN02 . Your contract renews automatically.
# weekends, calls and hours
JA02 . 月に数回、土曜日の午前もお願いします。
JA02 . ときどき日曜の診療も担当していただきます。
JA01 . 夜間のオンコールを月4回お願いします。
JA01 . 夜間の呼び出しにも対応していただきます。
JA01 . 休日の緊急連絡にも応じていただきます。
JA01 . 1日12時間の勤務です。
JA01 . 1日あたり10時間の診療をお願いします。
# when one is paid
JA01 . 給与は翌月10日に支払います。
JA01 . 賃金は当月末に振り込みます。
JA05 . 報酬は翌々月末にお支払いします。
JA05 . 報酬は90日以内にお支払いします。
JA05 . 報酬は請求から75日後に振り込みます。
# cover, costs, smoke
JA01 . 雇用保険にも入れます。
JA05 . 通信回線の費用は全額当センターが負担します。
JA01 . オフィスでは喫煙できます。
JA01 . 事務所内での喫煙は自由です。
# care and data
JA01 . 診察は電話で行います。
JA01 . 再診は音声通話のみで行っています。
JA10 . 研究のために、同意をとらずに患者さんのデータを使います。
JA01 . 患者さんの録画を、同意なしで研究に使います。
# look-alikes of honest ones
JA01 . 現在お勤めの病院での勤務を続けながら、毎週当院に出社していただきます。
JA01 . 院内の勉強会に毎月出席していただきます。
JA01 . 業務委託契約です。ほかに読影の求人があります。
JA01 . 退職時にパソコン代をご負担いただき、返却してください。
`
