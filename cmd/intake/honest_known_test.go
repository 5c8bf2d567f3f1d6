package intake

// honestKnown are honest texts, each with its advert and its field (. adds to the
// description), of the kinds of decision 089.
const honestKnown = `
# others come, the doctor does not
JA01 . 対面での採血や検査は、提携先の看護師が患者さんのお宅に伺って行います。
JA01 . 事務スタッフは新宿の事務所に毎日出社していますが、先生にお越しいただくことはありません。
JA01 . 院長は週3日、新宿の診察室で対面の外来を担当しています。
JA05 . 依頼元の病院には常勤の診療放射線技師が出勤し、撮影を受け持ちます。
JA05 . 当センターの管理スタッフは仙台の事務所に出社していますが、読影医の出社はありません。
JA06 . 利用者の多くは平日に出社している会社員で、昼休みの相談が集中します。
JA07 . 相談者には、症状が続くときは近くの医療機関に行くようお伝えします。
JA07 . 開発チームは毎週渋谷のオフィスに集まりますが、回答医の先生はオンラインだけで参加します。
JA10 . 施設の職員は現場に常駐しており、画面の向こうで測定を手伝います。
JA11 . 受講者は会議室に集まって視聴し、先生はご自宅から配信します。
JA01 . 初めての方でも慣れるまで、院内の看護師がビデオに同席して操作を手伝います。
JA01 . ビデオ診療では顔を出してお話しいただきますので、明るい場所でお受けください。
JA06 . カメラ越しに顔を出してお話しするのが苦手な利用者には、音声だけの相談も受け付けています。
JA05 . 当直医からの問い合わせには、読影管理室が一次対応します。
JA05 . 夜間は依頼元の当直医が病院で画像を確認し、先生の報告書は翌朝に届けば足ります。
JA01 . 薬は提携薬局の配達員が患者さんのご自宅まで届けます。
JA05 . 装置の点検には保守会社の技術者が病院へ通います。
JA11 . 会場の運営は自治体の保健師が担当し、当日も会場に詰めています。
JA04 . 工場への出社日は週2日で、保健師3名は毎日出社しています。
JA09 . エンジニアは週1回の出社、先生は火曜と木曜の出社です。
EN01 . Our engineers come to the Tokyo office twice a week; reviewers never need to.
EN01 . Field staff visit hospitals to collect consent forms, and physicians stay at home.
EN02 . The nurse sees the patient in person and takes vital signs before your video call.
EN01 . Managers meet in the office every Monday and send you the minutes.
JA01 . 患者さんには月1回、近くのクリニックで血圧を測ってもらいます。
JA08 . 広島の本院には精神科医が常駐し、電話で相談に応じます。
JA07 . 薬剤師は週2日、店舗で勤務しながら相談の下調べをします。
JA11 . 撮影スタッフが先生のお宅に伺うことはなく、機材は宅配でお送りします。
JA05 . 週1回の技師の研修は病院内で開かれ、先生の参加は求めません。
JA01 . 代診の当番医は提携先の病院に勤務する医師です。
# other posts
JA01 . 常勤の医師は週5日勤務ですが、この求人は1日2時間からの非常勤です。
JA01 . 常勤の求人は別に掲載しています。
JA02 . 常勤医をご希望の方は、別に出している常勤の求人をご覧ください。
JA05 . 常勤の読影医は別の求人で募集しています。
JA06 . 正社員の募集は現在ありません。この求人は業務委託です。
JA07 . 看護師の相談員は雇用契約ですが、医師は業務委託契約です。
JA11 . 講座の企画職は正社員での採用を別ページでご案内しています。
JA12 . 離島の診療所長(常勤)の後任は公募が別に行われています。
JA04 . 嘱託産業医の先生は業務委託ですが、今回募集する専属産業医は雇用です。
JA09 . 臨床開発部の非常勤医師とは別に、常勤の医師を1名お迎えする求人です。
EN01 . The full-time post is advertised separately; this is a part-time contract.
EN02 . The full-time post at our clinic is advertised separately.
EN02 . A full-time position for a general practitioner is listed on its own page.
EN01 . Our permanent staff physicians are employed; this listing is for contractors only.
EN03 . Contract reviewers are recruited through another advert.
JA01 . 夜間専従の医師は別の雇用条件で働いています。
JA08 . 本院では当直医を別に募集していますが、この求人に当直はありません。
JA02 . 訪問診療の担当医は週4日の常勤で、先生とは別の体制です。
JA04 . 健診センターの内科医は別の求人で募集しており、本求人の業務には含みません。
JA01 . 産休中の常勤医の代わりではなく、枠を増やすための募集です。
JA10 . 評価会の委員長は常勤の職員が務めています。
JA05 . 当センターの社員である読影医3名は正社員として勤務しています。
JA06 . 以前は派遣の医師もいましたが、今は全員が直接の契約です。
JA12 . 同行する看護師は常勤職員で、週5日診療所にいます。
EN02 . Other doctors at the clinic work full-time on site; you would be the only part-time one.
EN01 . Our sister company employs full-time physicians, but they are not part of this project.
JA11 . 月給制の職員が運営し、講師の先生には1本ごとにお支払いします。
JA07 . 時給制の相談員とは報酬の決め方が異なり、先生は1件ごとの単価です。
JA09 . 契約社員の研究員は1年更新ですが、医師は期間の定めのない雇用です。
JA03 . 本社の産業医は専属の常勤で、先生には支社をお願いします。
# duties with forbidden words
JA01 terms.work_content.initial オンライン診療での問診の確認、診察、処方と診療録の作成
JA02 terms.work_content.initial ビデオでの問診・診察、薬の調整、診断書の作成
JA01 . 問診票はチャットで先に届き、先生はビデオで診察を行います。
JA07 . 診断や処方は行わず、受診の目安を文字でお答えします。
JA06 . 診断名を告げることはせず、受診先をご案内する仕事です。
JA10 . 性別や年齢による読みの違いがないか、AIの出力を点検します。
JA10 . 若年層と高齢者の症例を同じ数だけ評価します。
JA04 . 女性の健康に関する研修動画を年2本つくります。
JA04 . 妊娠中の従業員の就業上の措置について意見書を作成します。
JA04 . 外国籍の従業員への面接指導は、通訳を交えて行います。
JA04 . 派遣社員の健康相談にも応じます。
JA04 . 障害のある従業員の合理的配慮について、人事へ助言します。
JA01 . 喫煙歴や飲酒歴を確認し、禁煙外来の案内も行います。
JA06 . チャットで付き添いのご家族からの質問にも答えます。
JA11 . 新入社員向けと管理職向けの講座を受け持ちます。
JA11 . 更年期、月経、男性の健康をテーマにした講座があります。
JA09 . 被験者の年齢や性別の基準が計画書どおりかを確認します。
JA09 . 謝金を受け取る被験者への説明文書を点検します。
JA07 . 誇大な表現や「必ず治る」という文言がないか、記事を確認します。
JA07 . 「1週間で10kg痩せる」といった広告を見た方からの質問もあります。
EN01 . You will grade answers about pregnancy, sexual health and medicines for older adults.
EN01 . Some cases describe a young woman with chest pain; you judge whether the model names the red flags.
EN02 . Duties include certificates for school and work after a video examination.
EN03 . You will review adverts for claims such as "guaranteed cure" before they are released.
JA05 . 至急の症例には、がんの疑いや出血を見落とさないことが求められます。
JA10 . 無資格者による診断を促すような回答を、AIが返さないかを確かめます。
JA12 . 島の診療所の看護師がそばにつき、血圧や聴診の音を送ります。
JA04 . 過重労働者への面接指導で、残業時間が月80時間を超えた方の話を聞きます。
JA04 . ハラスメントの相談を受けたときは、人事の窓口へつなぎます。
JA01 . 紹介状を書くときは、定型文を使えます。
# costs and rules that are denied
JA05 . 交通費の支給はありません(出勤がないため)。
JA06 . 交通費はかかりません。すべてご自宅で完結します。
JA05 . 喫煙のルールは特に設けていません(在宅での業務のため)。
JA01 . 研修費や登録料をいただくことは一切ありません。
JA07 . 違約金や罰金の定めはありません。
JA05 . 機材の購入は不要です。端末はお貸しします。
JA07 . システム利用料はかかりません。
JA01 . 通信費として月2,000円をお支払いします。
JA05 . 服装の決まりはありません。
JA06 . 副業についての制限は設けていません。
JA06 . ノルマはなく、件数による減額もありません。
JA01 . キャンセルが出た枠も時給は変わりません。
JA11 . 資料づくりが不要な回は、追加の作業はありません。
JA01 . 制服や名刺の費用負担はありません。
JA05 . 返却が遅れた場合も、報酬を減らすことはありません。
JA05 . 引き受けなかった月があっても、不利益はありません。
JA02 . 年齢の上限は設けていません。
JA05 . 国籍や居住地の条件は特にありません(国内から作業できること)。
JA01 . 受診者から謝礼を受け取ることはお断りしています。
JA07 . 保証金の預かりはありません。
EN01 . There is no travel allowance because nobody travels.
EN01 . You pay no fees of any kind to join.
EN02 . No deposit, training fee or penalty is charged.
EN01 . There are no age limits and no rules about where you were trained.
EN02 . Leaving early in the term costs you nothing.
JA05 . 出社がないため通勤手当の対象外です。
JA06 . 待機料はありませんが、待機そのものがありません。
JA11 . 撮影機材の費用を先生にお願いすることはありません。
JA05 . 通勤がないので、交通費の精算もありません。
JA07 . 評価が低くても、すでにお支払いした報酬の返還は求めません。
# contact persons
JA05 terms.harassment_contact 総務課長 022-000-0055(平日10〜17時)
JA06 terms.harassment_contact 社外の弁護士事務所の窓口 03-0000-0066
JA07 terms.harassment_contact 相談窓口:人事担当 harassment@mihon.example.jp
JA11 terms.harassment_contact 事務局長が受け付けます(電話 03-0000-0077)
EN01 terms.harassment_contact office manager, 03-0000-0013
EN01 terms.harassment_contact The office manager takes reports at 03-0000-0013 or office@lanternpeak.example.com
EN01 terms.harassment_contact HR lead (hr@lanternpeak.example.com), answered within two days
JA05 terms.care_consideration 育児や介護の配慮は担当者へメール(care@hikari-mihon.example.jp)でお申し出ください
JA06 terms.care_consideration 運営事務局へチャットで申し出
JA07 terms.care_consideration 契約担当(03-0000-0088)に申し出ていただきます
EN01 terms.care_consideration Write to your coordinator at physicians@lanternpeak.example.com
JA01 safety.tech_support システム担当が電話(03-0000-0001)で対応
JA05 safety.tech_support 読影管理室 内線2番、毎日7〜24時
JA01 safety.complaint_handling 事務長が一次対応し、院長が判断
JA01 safety.emergency_backup 急変時は119番、都内の提携病院の当直医に電話で引き継ぐ
JA05 safety.emergency_backup 緊急所見は依頼病院の代表電話へ連絡
JA07 safety.tech_support LINEではなく、専用画面のチャットで受け付け
EN02 safety.tech_support Call the help desk on 03-0000-0022 during clinic hours
EN02 safety.complaint_handling The practice manager answers complaints
JA03 terms.harassment_contact 契約先の人事部とは別の第三者窓口(0120-000-033)
JA10 terms.harassment_contact 大学のハラスメント相談室 03-0000-0110
JA10 terms.care_consideration 研究室の秘書へメールまたは電話
JA03 terms.care_consideration 事務局の電話 03-0000-0030 または専用フォーム
JA11 terms.care_consideration 講座担当者までお電話ください(03-0000-0112)
EN01 safety.tech_support Write to the support desk by chat or e-mail
JA04 safety.complaint_handling 総務部長
JA02 safety.tech_support 情報担当者の携帯に電話
JA09 safety.tech_support ヘルプデスク(内線)平日9〜18時
JA12 safety.emergency_backup 島の消防団と診療所長に電話し、ヘリ搬送を要請
JA02 safety.complaint_handling 患者相談窓口の看護師長
# patients are handed over
JA01 . 対面診療が必要なときは、提携先の内科へ紹介状を書いて引き継ぎます。
JA01 safety.inperson_referral 対面が必要な方は新宿の本院または提携内科へ紹介
JA01 safety.inperson_referral 本院の外来(月〜土)で当日対面診察。来院の予約は事務が行う
JA02 . 対面診療が必要と判断したときは、本院の外来に引き継いでください。
JA01 . 急を要する方は、近隣の救急病院に引き継ぎます。
JA01 . オンラインに向かない症状の方は、対面の診療に切り替えていただきます。
JA08 safety.inperson_referral 広島の本院または地域の連携医療機関で対面診療
JA02 safety.inperson_referral 本院に来院していただき、主治医が対面で診る
JA12 . 島で対応できないときは、本土の病院へ搬送を依頼します。
JA06 . 受診が必要なときは、最寄りの医療機関に行っていただくようお伝えします。
JA07 . すぐに病院へ行くべきと判断したときは、その旨を最初に書いてください。
JA05 . 緊急所見があれば、依頼元の病院に電話で引き継ぎます。
JA04 . 治療が必要な従業員は、近くの病院に紹介します。
JA01 . 検査が必要な患者さんには、提携クリニックに来院していただきます。
JA01 . 3か月に1度は患者さんに対面受診をお願いしており、提携先の医師が診察します。
JA02 . 初診は本院の医師が対面で行い、2回目以降を先生にお願いします。
JA01 . 夜間の急変は当番の病院に引き継ぐので、先生が駆けつけることはありません。
JA08 . 処方の変更が必要なときは、主治医のいる本院へ申し送ります。
EN02 . If an in-person visit is needed, the patient comes to our clinic and a colleague takes over.
EN02 safety.inperson_referral Patients are seen in person at the Minato clinic the same day
EN02 . Patients who need an examination are referred to a hospital near their home.
JA02 . 退院した患者さんは、病棟の担当医から先生の枠へ引き継がれます。
JA01 . 対面が必要な場合の受け入れ先は、38か所の提携内科です。
JA12 . 処置が必要な方は、月1回の訪問日に島の診療所長が診ます。
JA06 . 面談のあと、受診が望ましい方には会社の保健師が病院を案内します。
JA01 . 発熱が続く方は、翌日に発熱外来へ行ってもらいます。
JA08 . 対面での再評価は、患者さんが住む地域の病院で受けていただきます。
JA02 . 自殺の危険があるときは、本院の当直医に電話し、入院の手配を任せます。
JA01 . 通院に戻りたい患者さんは、いつでも対面の外来に移れます。
JA07 . 救急車を呼ぶべき症状では、回答より先に119番を案内します。
`
