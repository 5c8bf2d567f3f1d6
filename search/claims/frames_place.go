package claims

import (
	"github.com/enkaku/enkaku/models/rules"
)

// Where the work happens: what is said about staying at home. How often one
// must come is read in attendance.go.
var placeFrames = []frame{
	{kind: rules.ClaimNearlyRemote, open: true,
		find: `(ほぼ|実質|ほとんど|原則|基本(的に)?は?|概ね|おおむね|事実上|限りなく|準)(は|、)?(完全|フル|100%|すべて|全て|全)?(の)?(在宅|リモート|出社なし|出勤なし|出社不要)|(almost|nearly|virtually|practically|effectively|in effect) (fully|entirely|completely|100%|all|always)? ?(remote|home-based|from home|at home)|(in practice|in reality|usually|most (people|doctors|of us|colleagues))[^.]{0,30}(come in|on[- ]?site|office|attend)[^.]{0,20}(only|once|rarely|hardly|seldom)|(出社|出勤|来社|来院)(は|の頻度は)?[^。]{0,8}(ほとんど|ほぼ|滅多に|めったに|まず|実質)[^。]{0,8}(ありません|ない|なし|ゼロ)`,
		not:  `職種も|部署も|ではありません|ではなく`},
	{kind: rules.ClaimNoAttendance, open: true,
		find: `(完全|フル|100%|まるごと|丸ごと)(に|の)?(在宅|リモート)(勤務|ワーク)?(可|ok|です|の|で|、|】|\)|\||$|が|も)?|在宅(勤務)?(率)?(は)?100%|(すべて|全て|全部|全面|全日|毎日|終日|完全に)(の(業務|勤務|仕事|日)(を|が)?)?(在宅|リモート|自宅)(で|勤務|から)?|(出社|出勤|来社|来院|来所|登院|通勤|常駐|オフィスへの出)(日|の必要|義務|していただくこと|いただくこと|すること)?(は|も|が|:|、)?(一度も|一切|全く|まったく|1日も|まず)?[^。、]{0,4}(ありません|なし|ない|不要|ゼロ|しません|0日|いりません|発生しません|求めません|必要ありません)|家(から|を)一歩も|一歩も(外|家|出)|外に出(ず|ることなく|なくて)|家(の中)?だけで(働|完結)|自宅(だけ|のみ)で(働|完結|勤務)|(fully|100%|completely|entirely|totally|purely) (remote|home[- ]based|from home|at home|online job)|(never|no need to|not? (ever )?(need|have|required) to)\b[^.]{0,14}(on[- ]?site|come (to|in)|commute|office|travel in|attend in person)|no (on[- ]?site (days|work|duty)|commut(e|ing)|office (days|attendance|visits))|without (ever )?(commuting|leaving home|coming (in|to))|zero (commute|office days)|all[- ]remote`,
		not:  `希望の(方|先生)(に|は)|向きません|ほぼ|実質|ほとんど|{notime}|リモートですが|home days|医師は|ではありません|ではなく|ではない|職種も|部署も|(の|は)日(は|の)|在宅(勤務)?日|か月(後|目|経過)|年(後|目)(から|以降)|研修(期間)?(後|終了)|を除(き|く|いて)|以外(は|の)|(は|の)とき(だけ|のみ)|を目指|相談可|other (roles|teams|posts)|not (fully|100%|completely|entirely) remote|(on|for) (home|remote) days|almost|nearly|virtually|practically|except|after (the|your|three|six)|広島の本院|本院へ`},
	{kind: rules.ClaimNoHome, open: true,
		find: `(ご?自宅|在宅)(で|から|では|での|からの)?(読影|勤務|作業|業務|診療|接続|就業|ご対応)?(は|も|を)?[^。]{0,6}(できません|できない|不可|認め(て)?(い|お)?(りません|ません|ない)|禁止|お断り|対象外|いただけません)|(提携|指定|最寄り|当社の?|契約)(の|先の)?[^。、]{0,8}(読影室|施設|オフィス|サテライト|ブース|拠点)[^。、]{0,10}(で|にて|から)[^。]{0,8}(行っていただ|行います|読影して|読影いただ|勤務して|勤務いただ|作業して|のみ)|(cannot|can't|not (allowed|permitted|possible) to) (work|read|connect) from home|home (working|reading|work) is not`},
	{kind: rules.ClaimHome,
		find: `(ご?自宅|在宅|ご?家庭|お好きな場所|どこ|自室)(から|で|でも|での|からの|からでも)?(の)?(接続|勤務|参加|診療|作業|対応|ご参加|ご勤務)?(も|で|が|は|でも|を)?[^。、]{0,8}(構いません|かまいません|可|できます|ok|問題ありません|大丈夫|働け|認めます|認めてい|行え|選べ|つながれ)|(connect|work|join|consult) from (your )?(own )?(home|anywhere)|from (the comfort of )?(your )?(own )?home`,
		not:  `患者|準備は|資料の(確認|閲覧)|事前`},
	{kind: rules.ClaimMayAttend,
		find: `(状況|場合|必要|都合|繁忙期|状態|要請|指示|業務)(に|が|によ|の|な)?(より|よって|応じ|次第|際|とき|ある)?[^。]{0,14}(出社|出勤|来社|来院|来所|通勤|対面|現地|オフィス)[^。]{0,14}(お願い|求め|ことがあ|場合があ|可能性|いただくこと|お越し)|(出社|出勤|来社|来院|来所)[^。]{0,10}(ことがあります|場合があります|こともあ|場合もあ|可能性があ)|(may|might|could) (also )?(be (asked|called|required|requested)|have|need) to (come|attend|work (at|on|in)|visit|travel)|occasional(ly)?\b[^.]{0,14}(on[- ]?site|office|come in|attend)`,
		not:  `患者|地元の|別の|職種`},
	{kind: rules.ClaimLaterRemote, open: true, find: `(か月|年|週間|研修)(後|目|終了後|経過後)(から|以降|に)?(は|も)?[^。]{0,10}(フルリモ|完全在宅|完全リモ|在宅)`},
}
