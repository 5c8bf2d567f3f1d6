package claims

import "github.com/enkaku/enkaku/models/rules"

// prose are the fields in which an advert is told, and the conditions that
// are written as sentences.
const prose = "description summary. terms.work. terms.workplace terms.holidays"

// vagueFrames are frames of texts that tell nothing.
var vagueFrames = []frame{
	{kind: rules.ClaimBlanks, open: true, find: `[【\[〈《<(（「]?(会社|病院|クリニック|施設|氏名|名前|担当者|金額|日付|職種|地名|勤務地|電話番号|住所|url|部署|時間)(名)?(を|が)?(を)?(入れる|入る|入力|記入|挿入|差し込|ここ|未記入|要確認|仮)[^。]{0,4}[】\]〉》>)）」]|[【\[](社名|院名|○|仮|要修正|要確認|未定|後で|あとで|todo|tbd)[^】\]]{0,10}[】\]]|\b(todo|fixme|tbc)\b[:：]?|\[(insert|your|add|enter|company|name|amount|date|tbd|xxx)[^\]]*\]`, in: "title. summary. description terms. pay. safety. regulatory. onsite. life_fit."},

	{kind: rules.ClaimNothing, open: true, find: `(後で|あとで|のちほど|追って|これから|近日|時間のあるとき)(に)?(書き|記入|入力|埋め|追記|差し替え|修正|直し|更新)(ます|る|予定|します|いたします)|(コピペ|貼り付け|下書き|書きかけ|仮(の)?(文|文章|原稿|テキスト|入力|置き))(です|の(まま|状態)|。|$)|(前回|ほか|他|別)の求人(と|から)(同じ|コピー|流用)|\b(to be written|write (this )?later|fill (this )?in later|draft text|copy[- ]?paste(d)?|lorem|placeholder( text)?)\b`, here: `記録|カルテ|所見|原稿(を|の|料)|監修|講座|下書きを|作成し|report|chart|article|診療`},

	{kind: rules.ClaimConditionOpen, open: true,
		find: `(勤務先|就業場所|配属先|負担者)[^。]{0,20}(採用|入職|案件)[^。]{0,12}(あと|後|てから)で?[^。]{0,4}(割り振|割り当て|決め)|\bassigned after (hiring|joining)|試用(期間)?(の(条件|有無))?は[^。]{0,20}(その時に考え|よいと思うまで|差し控え)|コア(時間|タイム)は今後|平均(時間)?は集計して(い|お)(り)?ません|\bwe do not track\b|(目安|業務|内容|やっていただくこと)は[^。]{0,20}(書けません|書きません)|(お願いしたいこと|業務|仕事)は面談の場で|頼まれたことを(何でも)?(お願い|して)|(決まり|規定)は確認して(い|お)(り)?ません|\bcontact: none\b|(備え|体制)は(これから|今後)[^。]{0,4}相談`},
	{kind: rules.ClaimConditionOpen, open: true, in: "terms.harassment_contact terms.smoking terms.complaints regulatory.complaints safety.complaint",
		find: `(設置|設け|開設|整備|用意|選任|選定|決定|策定)(する|る)?(予定|方針|見込み|つもり)|準備中|調整中|検討中|(これから|今後|追って|順次|開業後|着任後)[^。]{0,6}(決め|設け|設置|選任|整備|用意|お知らせ)`},
	{kind: rules.ClaimConditionOpen, open: true, in: "terms.work. terms.workplace terms.holidays", find: `{unsettled}|{fieldopen}`,
		here: `日程|日取り|日時|機種|面接官|曜日|テ(ー)?マ|ご?希望(は|を|の)|夏休み|初回|設定|画面|{otherscase}|\d(日|時間|名|回|件|枠|コマ|か月|点)|ことはありません|定年の定め|結果|内容は面談|見学|に応じて決定し、|配信|研修|開始日|担当の|家族|患者さん|編集者|それ以外に|だった|完成`},
	{kind: rules.ClaimConditionOpen, open: true, in: "terms.work. terms.workplace terms.holidays", find: `\b({unsettleden})\b`, here: `patients?|symptoms|cause|cases|volume|quality|\d|expenses|template|choose|session`},
	{kind: rules.ClaimConditionOpen, open: true, in: prose,
		find: `(契約|更新)(を)?(する|更新)?(の|か)?[^。]{0,8}(基準|条件|判断|どうか)[^。]{0,16}(設けて(い|お)?(り)?ません|ありません|なし|裁量|一存|気分|非公開|都合|記載(は|を)?(し|いたし|控|省))|(ハラスメント|相談|苦情|育児|介護|申出)[^。]{0,8}(窓口|先|担当|配慮|規程)[^。]{0,14}(設けて(い|お)?(り)?ません|未設置|置いて(い|お)?(り)?ません|ありません|なし(です|。|$)|いません|考えて(い)?(ない|ません))|(更新|判断)[^。]{0,14}(総合的に|裁量)[^。]{0,20}(非公開|記載(は|を)?(し|いたし|控)|判断材料|決めるため)`,
		here: `{otherscase}|上限|回数|妨げ`},
	{kind: rules.ClaimConditionOpen, open: true, in: prose,
		find: `(業務|仕事)(の)?(内容|中身)?(は|:)[^。]{0,24}(全般|何か|いろいろ|なんでも|何でも|さまざま|諸々|もろもろ|雑多|あれこれ)(。|$|\(|で|、|です)|(会社|当社|当院|法人|院長|こちら)(が|の)(求め|指定|指示|命じ|頼|お願い)[^。]{0,4}(もの|こと|業務|仕事)[^。]{0,8}(何で|なんで|すべて|全て|一切|とする|とします|とし|です)|(適当|適宜|てきとう|いい加減|手が空|暇な|仕事の入り具合)[^。]{0,16}(休んで|お休み|休みを)|(忙し|混ん)[^。]{0,10}(残って|居残)[^。]{0,10}(もら|いただ|くだ)`,
		here: `{otherscase}|診療全般|内科全般|からお選び`},
	{kind: rules.ClaimConditionOpen, open: true, in: prose, find: `\b({conditionen})\b[^.]{0,30}\b({unsettleden})\b|\b(duties|tasks|work|job content)\b:? (various|anything|whatever|as (needed|directed|required))`,
		here: `patients?|symptoms?|cause|interview date|agreed month|expenses|cases|stays? the same|\d|research|study|choose|depends on (case|volume|the number|performance|report)`},
	{kind: rules.ClaimConditionOpen, open: true, in: prose, find: `(時間(帯)?|働く時間|シフト|場所|休み|業務)(に関する(事項)?|は)[^。]{0,16}(別紙|こちらで組|こちらで決|当社で(組|決)|採用後に|のちほど)|(ここ|現段階|現時点|求人票)での記載は(ありません|控え)`, here: `{otherscase}|ご希望`},

	{kind: rules.ClaimSlogan, open: true, in: "terms.", find: `(情熱|想い|熱意)(に)?(あふれる|溢れる|ある)仲間|心と心を(つな|結)|尊い(使命|仕事)|一緒に創りませんか`},
	{kind: rules.ClaimSlogan, open: true, in: prose,
		find: `({dreams})[^。]{0,30}(お?仕事(です|。|$|に|を|全般|は)|ポジション|業務全般|業務です|職場です|現場です|全般です|ステ(ー)?ジ|舞台|環境で)|(業務内容|担当業務|主な仕事|仕事(の)?内容|職務)(は|:)[^。]{0,30}({dreams})|\b(change the world|be the (spark|change)|make a difference|join (the|our) (journey|mission|revolution)|dream (big|job)|shape the future|limitless)\b`,
		not:  `診療|診察|再診|読影|画像|面接指導|健診|監修|問診|症例|カルテ|処方|講師|治験|論文|患者さんを|\d(名|件|時間|コマ|枚|通)|\b(read|review|consult|visits?|reports?|charts?|cts?|cases?|write|patients?)\b`},
}

// vagueGuards are what is no such claim.
var vagueGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimConditionOpen},
		back: `\bopen to\b|(方法|手順|書式|様式|手続き)は(入職|着任|初日|登録)[^。]{0,6}(ご)?説明`},
	{kinds: []rules.ClaimKind{rules.ClaimBlanks},
		like: `\{dose\}`},
}
