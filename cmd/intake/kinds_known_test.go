package intake

// honestKinds are honest texts of the kinds of a stranger's set: levels of
// a language, visits one may pay, lectures on a screen, interviews beside an
// appointed physician.
const honestKinds = `
# a level of a language
JA12 . 会話と記録の日本語が母語話者並みの水準、もしくはJLPTのN1程度の医師にお願いします。
JA12 . 日本語は母語話者と同じ程度の読み書きができれば、国籍を問いません。
EN02 . English at native level or equivalent, such as IELTS 7.5, is required.
JA12 . 母語と同等の日本語、またはN1をお持ちの先生に限ります。
JA12 . 英語は母国語話者に近い水準、またはTOEIC900点以上を求めます。
JA12 . 日本語能力試験N1、またはネイティブと遜色ない会話力が必要です。
JA12 . 第一言語と変わらない速さで日本語のカルテを書ける方にお願いします。
EN01 . Reviewers need English at a mother-tongue standard or C2.
JA12 . 母語話者相当の日本語力(出身は問いません)を求めます。
# a visit one may pay
JA06 . 作業の様子をご覧になりたいときだけ、京都の拠点にお立ち寄りいただけます(来なくても差し支えありません)。
JA06 . 開発室を見てみたい方は、いつでも京都の拠点へお越しいただけます(来る義務はありません)。
JA06 . ご希望があれば京都の事務所を見学できますが、来なくてかまいません。
JA05 . 読影室をご覧になりたい場合は、都合のよい日にお立ち寄りください(任意です)。
JA05 . 気が向いたら本社の懇親会にもお顔を出していただけますが、欠席でも何の支障もありません。
JA01 . 院内を見てみたいという先生は、見学にお越しいただけます。
JA06 . 機器に触れてみたい方だけ、京都のラボに足を運んでいただけます。
JA10 . 開発チームと直接話したい方は、東京のオフィスへお越しいただくこともできます(必要はありません)。
EN01 . Drop in at our Tokyo office if you ever feel like it; nobody has to.
JA06 . 京都にお住まいの方は拠点で作業していただいてもかまいません。
# lectures on a screen
JA11 . 市民の受講料は0円ですが、登壇する先生への謝金は規定どおりお出しします。
JA11 . 登壇の日取りは双方の都合を見て固めていきます。
JA11 . 登壇は1回60分、質疑を含みます。
JA11 . 登壇の前日までに資料をお送りください。
JA11 . 登壇いただく講座の題は、事務局と相談して決めます。
JA11 . ご自宅から配信で登壇していただきます。
JA11 . 登壇料は1回3万円で、翌月末にお支払いします。
JA11 . 登壇後に受講者のアンケートをお渡しします。
JA11 . 登壇できない月があっても差し支えありません。
JA11 . 月2回ほどオンラインの講座に登壇していただきます。
# interviews beside an appointed physician
JA03 . 法令で求められる産業医にはほかの医師が就いており、職場を回ることも委員会に出ることもその方のお役目です。
JA03 . 選任の産業医はすでにおり、巡視と委員会はその先生が受け持っています。
JA03 . 職場の巡視は、選任された別の産業医が行います。
JA03 . 当社の産業医は別の先生で、この仕事は面談だけをお願いするものです。
JA03 . 巡視や衛生委員会は、届け出ている産業医の役割です。
JA03 . 委員会への出席は選任産業医の仕事で、面談の先生にはお願いしません。
JA03 . 残業が続いた社員とビデオ通話で面接し、意見書を書いていただきます。
JA03 . ストレスチェックで高得点だった社員と面談し、結果を選任の産業医に伝えていただきます。
JA03 . 会社は社員120人ほどで、産業医は別に選任しています。
JA03 . 職場を回る役目は、監督署に届け出ている先生が担っています。
# care that insurance pays, care that it does not
JA01 . 受診される方の大多数は健康保険を使われます。
JA01 . 保険証の確認は受付が済ませます。
JA01 . ほとんどの患者さんが保険で受診されます。
JA01 . 患者さんの加入している健康保険の確認は事務が行います。
# when a contract is renewed
JA02 terms.renewal.criteria 勤務実績と担当枠の数により判断
JA02 terms.renewal.criteria 本人の希望、勤務態度、健康状態、業務量により判断します
JA02 terms.renewal.criteria 契約満了時の業務量と本人の勤務成績により、法人が判断
JA02 terms.renewal.criteria 勤務成績が良好と認めたときに更新
JA02 terms.renewal.criteria 医師免許が有効で、業務量が続く場合に更新
JA02 terms.renewal.criteria 会社の経営状況と従事している業務の進捗により判断
# accident insurance
JA01 . 勤務時間が短い先生にも、労災保険の手続きを行っています。
JA01 . 労災の手続きは入職日に済ませます。
JA01 . 勤務時間が短いため雇用保険の対象にはなりませんが、労災保険には加入します。
JA01 . 労災保険はすべての職員に適用されます。
JA01 . 患者さんの労災の書類は扱っておりません。
# permits
JA08 . 紹介業の許可は2024年7月1日から2029年6月30日まで有効です。
JA08 . 当社の許可は2025年に更新し、2030年3月31日まで続きます。
JA08 . 当社は2018年7月1日に許可を受け、その後も更新しています。
JA08 . 紹介業の許可を2018年7月1日に得て、現在の期限は2029年6月30日です。
# titles
JA01 title 【自宅から】夜と週末のビデオ診療を担う内科医
JA01 title 在宅のオンライン診療医(高血圧・糖尿病、1枠ごとの単価制)
JA02 title オンライン再診を担う精神科医(大阪で月1回)
JA05 title 在宅の画像診断医(CT・MRI、1件ごとの単価制)
JA07 title 小児科医・産婦人科医による文字での医療相談(在宅)
JA05 title 放射線診断専門医|CT・MRIを自宅で
JA01 title 総合診療医・内科医のオンライン診療(完全在宅)
JA07 title 産科・婦人科医による文字での医療相談(在宅)
JA06 title 眼底写真の画像診断AIを評価する医師(在宅)
# real Latin
EN01 . Review covers herpes labialis, lichen planus, diabetes mellitus and tinea pedis in patient questions.
EN01 . Topics include pruritus ani, alopecia areata, bacterial vaginosis and pityriasis rosea.
JA07 . アトピー性皮膚炎(atopic dermatitis)や水いぼ(molluscum contagiosum)の質問が多めです。
# no chain, no payment
JA01 . 化粧品やサプリメントを会員へ勧めていただくことはありません。
EN01 . There is no deposit and no fee to get assignments.
EN01 . You pay nothing to join; rates are the same for everyone.
EN02 . Your deposit account for salary may be at any bank.
JA01 . 知人の先生をご紹介いただいても、紹介料のやりとりはありません。
# letters of other kinds
EN02 . 𝗪𝗼𝗺𝗲𝗻 𝗮𝗻𝗱 𝗺𝗲𝗻 𝗮𝗿𝗲 𝗯𝗼𝘁𝗵 𝘄𝗲𝗹𝗰𝗼𝗺𝗲.
EN02 . Women's health is one of the topics.
EN02 . We welcome women and men alike.
# pauses
JA12 . 勤務の途中に60分、手を休める時間を設けています。
JA12 . 途中で手を休めていただく60分は、電話も当番の看護師が受けます。
JA12 . 6時間を超える日は、途中に必ず45分以上の休みを入れます。
JA12 . 食事の時間は交代で必ず取れます。
# ages of others, years of a licence
JA09 . 生年月日は採用後に労務の手続きで伺います。
JA09 . 平成2年に開院した病院の事業を担います。
JA09 . 平成2年より前に生まれた患者さんの記録も扱います。
JA09 . 昭和生まれの患者さんが多い診療所を支援します。
`

// againstKinds are the other side of the same kinds.
const againstKinds = `
# by birth, not by level
JA12 . 日本語を母語とする医師にお願いします。
JA12 . 母語が日本語の医師に限ります。
EN01 . Only mother-tongue English speakers are taken on.
JA12 . 日本語を第一言語として育った先生だけを採用します。
JA12 . 母語話者の医師に限り、N1の方はご遠慮ください。
EN02 . English must be your mother tongue.
# visits that are due
JA06 . 作業の様子を確かめるため、京都の拠点にお立ち寄りいただきます。
JA06 . 月に一度は京都の拠点にお越しいただけますようお願いします。
JA05 . 読影室に毎月お立ち寄りいただける方に限ります。
JA06 . 開発室の見学に、年4回は京都へお越しいただきます。
JA01 . 院内の勉強会に月1回お顔を出していただきます。
JA06 . 京都の拠点まで四半期ごとに足を運んでいただける方。
JA06 . 新しい機器が入ったときだけ、京都の拠点にお越しいただきます。
# lectures in a hall
JA11 . 講座は札幌の会場で登壇していただきます。
JA11 . 登壇は市民会館のホールで行います。
JA11 . 月1回、東京の会議室で登壇していただきます。
JA11 . 現地での登壇が年4回あります。
JA11 . 登壇の日は会場に1時間前にお越しください。
JA11 . 主催者の会場にて登壇いただくのが基本です。
JA11 . 各地の公民館を回って登壇していただきます。
JA11 . 壇上でお話しいただくため、前泊をお願いすることがあります。
JA11 . 初回の登壇はボランティアとしてお引き受けください。
JA11 . 登壇料は出ません。
# an appointed physician who makes no rounds
JA03 . げんば の じゅんし は ふよう です。
JA03 . げんばのじゅんしはふようです。
JA03 . しょくばじゅんしはありません。
JA03 . じゅんしなし、めんだんのみでかまいません。
JA03 . 巡 視 な し で 大 丈 夫 で す。
JA03 . ジュンシハフヨウデス。
JA03 . 職場を回ることはなく、産業医として届け出るだけです。
JA03 . 選任の産業医として登録しますが、職場を回る必要はありません。
# renewed as they see fit
JA02 terms.renewal.criteria 法人が適当と認めた場合に更新
JA02 terms.renewal.criteria 院長が必要と認めたとき
JA02 terms.renewal.criteria 当院が更新を適当と判断した場合
JA02 terms.renewal.criteria 会社が認めた者について更新する
JA02 terms.renewal.criteria 法人の判断により更新
JA02 terms.renewal.criteria 理事長が相当と認める場合に限り更新する
JA02 terms.renewal.criteria 当法人がふさわしいと考えた方のみ更新
JA02 terms.renewal.criteria 法人が特に認めた場合
EN02 terms.renewal.criteria Renewed where the clinic considers it appropriate
EN02 terms.renewal.criteria If the company deems fit
# no accident insurance
JA01 . 勤務時間が短いため、労災保険の手続きは行っておりません。
JA01 . 労災の加入手続きはしていません。
JA01 . 短時間の先生は労災保険に入れておりません。
JA01 . 労災保険は常勤の医師だけが対象です。
JA01 . 週20時間に満たない方は労災の対象になりません。
JA01 . 在宅の勤務には労災保険がつきません。
JA01 . 労災保険の届けは出しておりません。
JA01 . 時間が短い方には労災の適用がありません。
# a permit that is over
JA08 . 紹介業の許可は2018年7月1日から2023年6月30日まで有効です。
JA08 . 当社の職業紹介の許可は2021年3月31日まで有効です。
JA08 . 有料職業紹介事業の許可(2019年4月1日~2024年3月31日)を受けています。
JA08 . 許可の有効期限:2024年9月30日
JA08 . 許可は令和5年6月30日まで有効です。
# titles of other work and other specialties
JA01 title 在宅の画像診断医(マンモグラフィ、1件ごとの単価制)
JA01 title 在宅で働く放射線診断医(CT・MRI)
JA01 title 病理診断医(デジタルスライド、在宅)
JA01 title 自宅でできる健診画像の読影医
JA01 title 【自宅から】夜と週末のビデオ診療を担う婦人科医
JA01 title 【自宅から】オンライン診療の皮膚科医
JA01 title 在宅のオンライン診療(小児科医)夜間枠
JA01 title 週末のビデオ診療を担う精神科医
JA02 title オンライン再診を担う整形外科医(大阪で月1回)
# filled with Latin
EN01 description Vivamus sagittis lacus vel augue laoreet rutrum faucibus dolor auctor. Curabitur blandit tempus porttitor. Nullam quis risus eget urna mollis ornare vel eu leo. Maecenas faucibus mollis interdum. Donec ullamcorper nulla non metus auctor fringilla.
EN01 description Sed ut perspiciatis unde omnis iste natus error sit voluptatem accusantium doloremque laudantium, totam rem aperiam, eaque ipsa quae ab illo inventore veritatis. Nemo enim ipsam voluptatem quia voluptas sit aspernatur aut odit aut fugit, sed quia consequuntur magni dolores.
EN01 description Praesent commodo cursus magna, vel scelerisque nisl consectetur et. Cras justo odio, dapibus ac facilisis in, egestas eget quam. Aenean lacinia bibendum nulla sed consectetur. Etiam porta sem malesuada magna mollis euismod. Integer posuere erat a ante venenatis.
EN01 description Morbi leo risus, porta ac consectetur ac, vestibulum at eros. Duis mollis, est non commodo luctus, nisi erat porttitor ligula, eget lacinia odio sem nec elit. Fusce dapibus, tellus ac cursus commodo, tortor mauris condimentum nibh.
EN01 . Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat.
# chains, and paying to earn
JA01 . 化粧品の会員を知人へ広げていただくと、下の階層の売上に応じた配当も入ります。
JA01 . 会員を誘うと、その方の購入額の一部が毎月入ります。
JA01 . お知り合いを登録していただくほど、下の段の売り上げから分け前が増えます。
JA01 . 健康飲料の紹介網を広げると、組織の売上に応じて還元があります。
JA01 . 傘下の会員が買うたびに、ご自身にも配当があります。
EN01 . A deposit of USD 500 opens access to premium-rate assignments.
EN01 . Pay a one-off USD 200 to move up to better-paid cases.
EN01 . Buying the gold tier gives you the best-paid reviews first.
EN01 . Recruit colleagues and earn a share of what they and their recruits sell.
EN01 . Higher-paid tasks open once you have topped up your balance.
# letters of other kinds
EN02 . 𝗪𝗼𝗺𝗲𝗻 𝗽𝗿𝗲𝗳𝗲𝗿𝗿𝗲𝗱.
EN02 . Women preferred.
EN02 . Ⓦⓞⓜⓔⓝ ⓟⓡⓔⓕⓔⓡⓡⓔⓓ.
EN02 . 𝒲𝑜𝓂𝑒𝓃 𝑜𝓃𝓁𝓎.
EN02 . Female doctors preferred.
EN02 . Men preferred for nights.
EN02 . Ladies preferred.
EN02 . Preference for women.
# no pauses
JA12 . 勤務の途中に手を休める時間は設けていません。
JA12 . 勤務中、休む時間はございません。
JA12 . 8時間、途中で手を止める時間はありません。
JA12 . 途中の小休止は用意しておりません。
JA12 . 食事の時間は特に取っていません。
JA12 . 朝から夕方まで休みなしで続けていただきます。
JA12 . 席を離れて休む時間は取れません。
# ages by the year of birth
JA09 . 生年が平成2年より後の医師のみ受け付けます。
JA09 . 平成生まれの医師に限ります。
JA09 . 昭和60年以降に生まれた先生を採用します。
JA09 . 1985年より前に生まれた方はご応募いただけません。
JA09 . 生まれ年が1990年以降の先生のみ。
JA09 . 平成3年生まれまでの医師を募ります。
EN03 . Applicants must have been born after 1985.
EN03 . Year of birth 1988 or later only.
JA09 . 生まれが昭和の方はご遠慮ください。
`
