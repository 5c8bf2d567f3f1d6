package claims

import "github.com/enkaku/enkaku/models/rules"

// coverNot are sentences about lawful exceptions, patients' or other insurance.
const coverNot = `患者|業務委託|委託医|委託報酬|フリ(ー)?ランスの|要件(に|を)(届|満た)|要件に当てはまれば|満たさない間|週1日|月2回|スポット|のため\)|週12時間|対象となりません|医師国保に加入中|医師国民健康保険|承認|私学共済|共済組合|公務災害|介護保険|保険診療|自由診療|適用外の|生命保険|火災|動産|賠償責任保険に|賠償保険|70歳|65歳|40歳|従業員の|社会保険労務士|休職者|ことは(ありません|いたしません)|ことはなく|ことのないよう|取り扱いはせず|扱いは行って|全員が加入|加入済|加入となります|(厚生年金|雇用保険|健康保険|全員|社会保険(に|へ)|日から|法人で|日に|労災は)[^。]{0,6}加入します|入職日から|着任日に|速やかに|遅れることはな|お手伝い|試算|育休中|離職票は退職から|短時間の|主な賃金|法律の定め|資格確認|職員全員|大学院生|複数の職場|任意適用|三か月の平均|3か月の平均|離島|適用され(ます|る|、)|never delay|適用があり(ます|、)`

// insuranceFrames are frames of insurance.
var insuranceFrames = []frame{
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `(会社|法人|事業主|病院)(の)?負担分(も|は|を)?[^。]{0,20}(先生|本人|給与|医師|報酬|賃金)[^。]{0,14}(差し引|引(き|か)|負担|頂戴|精算)|({cover})[^。]{0,20}(希望しない|加入しない|入らない)[^。]{0,10}(念書|誓約|同意|署名|覚書)|失業(給付|保険)の?(制度)?[^。]{0,8}(入って(い|お)(り|ら)?(ません|ず)|なし|ありません)|保険なし[^。]{0,30}(順次|その後|以降)|({cover})[^。]{0,8}(要る|必要な|ほしい|入りたい)(という)?方(だけ|のみ)`, not: coverNot},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `労災(保険)?[^。]{0,10}(対象(に(は)?なら|外)|使えな|使えません|申請(は)?(し|いたし|でき)(ない|ません))|({cover})[^。]{0,14}(希望(された|した|する)?(方|者|先生)|入りたい方)[^。]{0,6}(だけ|のみ|は(ご)?遠慮|お断り)|(社会保険料|保険料)[^。]{0,8}(は|を)?[^。]{0,6}(全額|10割|すべて)[^。]{0,10}(本人|先生|医師|ご自身|個人)`, not: coverNot + `|委託|ことは(ありません|ない)`},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `({cover})[^。]{0,44}({uncovered})`, with: `{fulltime}`, not: coverNot},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `({fulltime})[^。]{0,50}({cover})[^。]{0,30}({uncovered})|({uncovered})[^。]{0,24}({cover})[^。]{0,30}({fulltime})`, not: coverNot},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `({cover})[^。]{0,40}({latecover})`, not: coverNot},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `({latecover})[^。]{0,40}({cover})[^。]{0,24}(切り替|待って|後から|入りません|入らず|手続き|届け出|まま|なし|ありません|加入|渡し)`, not: coverNot + `|本採用と同じ|満たした月から`},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `({cover})[^。]{0,30}(任意|の自由|自由(です|に選|、|。)|選べ|希望(が|に|者|される)|強制(は)?(し|いたし)ません|先生しだい|先生次第|どちらでも|ご判断)[^。]{0,30}|(社保|社会保険|厚生年金)[^。]{0,14}(いらない|要らない|入りたくない|入らない)[^。]{0,34}(時給|手取り|雇い方|提案|お得|先生)|(手取り|お得|節約|負担(を)?(減ら|なく|避け))[^。]{0,30}({cover})[^。]{0,20}({uncovered})|({cover})[^。]{0,20}引かれ(ません|ない)`, not: coverNot + `|委託|特別加入|フリ(ー)?ランス|賠償|団体|生命保険|任意適用|個人診療所|医師国保|往診車|扱いは(行|し)`},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `(労災|労働者災害補償|災害補償)(保険)?(に|は|を|の|扱い|から)?[^。]{0,24}(外して|外れ|適用(が|は)?(あり|され|し)?(ません|ない|なし|外)|しないでくだ|せず|しません|使わない|届けて(い)?ません|入れて(い)?ません|自由|×|なし|対象外|個人の(自動車)?保険)|(業務中|往診中|通勤中|仕事中)[^。]{0,16}(けが|怪我|事故)[^。]{0,30}(自己|個人|ご自身|先生)[^。]{0,12}(保険|負担|責任|対応)`, not: coverNot + `|いたしません|ことはなく|お願いすることは|特別加入|対象となりません。?$|健保・厚年`},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `(アルバイト|パ(ー)?ト|非常勤)[^。]{0,10}(分|医師|先生)[^。]{0,8}(は|を)(届け|加入させ|入れ|かけ)て(い|お)?(り)?ません|(天引き|引かれる|控除)[^。]{0,10}(の)?は税金(だけ|のみ)|労災の保険料(として|を|は)[^。]{0,16}(頂戴|いただ|負担|引)`, not: `患者|委託`},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `(雇用保険|失業保険)(に|は|を|の|料|から)?[^。]{0,34}(手続き(は|を)?(し|いたし)て(い|お)(り)?ません|かけて(い|お)?(り)?ません|届け出て(い|お)?(り)?ません|提出(いたし|し)ません|入れて(い|お)?(り)?(ません|ない)|外して|外れ(ます|て)|×|未整備|不要です|届け出(は|を)?(し|いたし)ません|見送)|育児休業給付(は)?受けられ|失業(は|が)ない`, not: coverNot + `|昼間|1か所|一か所|要件に届き|スポット|一日限り|満たさ|週20時間(に満たない|未満)|委託`},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `({cover}|会社分|事業主負担|労使折半|法人が払うはず|会社が払うはず|会社負担分|本来会社)[^。]{0,40}(会社|法人|当院|事業主)?[^。]{0,10}(分|半額|負担|保険料)[^。]{0,24}(先生|自己負担|ご負担|精算して|天引|頂戴|引(いて|き)|お願い|給与に回す|両方|全額(を)?(先生|本人))|労災の保険料[^。]{0,20}(頂戴|負担|いただ|引)`, with: `会社|法人|全額|頂戴|自己負担|精算|回す|両方|事業主|天引`, not: coverNot + `|法人の負担|全額を法人|会社が費用を負担|労使で負担|自己負担は|通勤`},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `(健保|社保|厚年|労災|雇用(保険)?|年金|社会保険)(:|は)?(×|✕|✗|無し|なし|ナシ)`, not: coverNot + `|労災(は)?(○|あり|適用)|週1?\d時間のため`},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `(求人|欄|表示|書類)(上|に|の|には)?[^。]{0,16}(加入|完備|記載|記し|見本)[^。]{0,24}(内情|実際|実は|例は(ございません|ありません)|国保のまま|のみです|労災のみ|つけた例)`, not: `患者|カルテ`},
	{kind: rules.ClaimNoInsuranceDue, open: true, find: `\b(insurance|pension|shakai hoken|workers' (accident )?compensation|enrol\w*|insured|health cover)\b[^.]{0,60}\b(optional|kept out|not enrolled|are not|no|not insured|begins? after|starts? after|after (a |the )?(six|three|\d+)-?\s?month|outside|never qualify|no insurance|yourself|does not apply|come out of|out of the doctor|refund|both halves)\b|\b(no|never|not|without|outside|kept out|refund|both halves|optional|so that)\b[^.]{0,50}\b(health insurance|pension insurance|social insurance|shakai hoken|accident (insurance|compensation)|workers' accident|insurance (applies|premium)|employment insurance|qualify for insurance|share of accident)\b`, with: `\b(full[- ]?time(rs)?|permanent|employees?|staff|40-hour|five days|week|trial|salary|payslip|remote|actual hours|contracts?|share)\b`, not: `contractor|never delay|six hours a week|other cover|liability|uninsured|travell?ers|covered by workers|every employee|patients?|main employer|insurance-doctor|two employers`},
	{kind: rules.ClaimNoInsuranceDue, open: true, with: `{fulltime}|雇用|職員|入職|勤務医|高収入`, not: coverNot,
		find: `({cover})[^。]{0,14}(加入)?(の)?手続き?は(行わない|しない|取らない|行って(い|お)(り)?ません)|加入(の)?実績は?(ゼロ|なし|ありません)|適用事業所ではない|({cover})[^。]{0,8}を?辞退(でき|する|した)|不要な(先生|方)は入らない|(様子を見て|基準に届|続くかどうか|賞与が出た月)[^。]{0,24}({cover})?[^。]{0,12}(入れ|手続き|加入)|社保がかからない(形|よう)|保険関係は一切(なし|ありません)|(一方|片方)だけ(社保|社会保険)|保険加入は常勤でも|保険関係は\d+月から|国保のことを指|加入対象に含めて(い|お)(り)?ません|(雇用保険|社保|健康保険)は未加入`},
	{kind: rules.ClaimNoInsuranceDue, open: true, not: coverNot,
		find: `労災(は|に|も)?[^。]{0,6}(不要|下りない|おりない)(と|という)|労災を使った(場合|方)[^。]{0,30}(弁償|負担|いただ)|事業主負担[^。]{0,14}(年俸|給与|報酬)に含|\bopt out of\b[^.]{0,30}\b(pension|insurance)\b|\b(insurance|pension)\b[^.]{0,12}\bonly (once|after|when)\b`},

	{kind: rules.ClaimNoSocialInsurance, open: true, find: `(社会保険|社保|健康保険|厚生年金|雇用保険|社会保障)[^。]{0,16}(入ら(ず|ない)|入れ(ません|ておりません|ていません)|入りません|加入(は)?(せず|し(ません|ない)|でき(ません|ない)|ありません|なし)|未加入|なし(の|で|と|です)|適用外|対象外|適用(は)?(ありません|なし|され)|しないことも|外れ|つきません|付きません|ございません)|(国民健康保険|国保|国民年金)[^。]{0,14}(続け|継続|切り替え|加入|入って|入り|お願い|ご自身|各自)|(社会保険|社保|健康保険|厚生年金)[^。]{0,8}(加入|適用)(は)?[^。]{0,8}(\d+(年|か月)[^。]{0,10}(から|後)|試用期間(後|が終わ|が明け|を終え))|(各自|ご自身)で[^。]{0,8}(国民健康保険|国保|国民年金|健康保険)|\b(not|never|without|no)\b[^.]{0,24}\b(health insurance|social insurance|pension|employment insurance)|\barrange your own\b[^.]{0,14}\b(insurance|pension)`,
		not: `週20時間|ほかの勤務先|主たる勤務先|業務委託|委託の|満たない|未満`},
	{kind: rules.ClaimNoSocialInsurance, open: true, find: `(社会保険|社保|健康保険|厚生年金)(と厚生年金|・厚生年金)?(に|には|は|の|へ)?[^。、]{0,8}(入らず|入らない|加入せ|加入し(ません|ない)|加入できません|加入(は)?ありません|なし|未加入|適用外|適用(は)?(ありません|なし)|対象外)|国民健康保険(で|に|への)?[^。]{0,8}(お願い|加入|ご自身|入)|国保(で|に)|no social insurance|without (social|health) insurance|(own|national) health insurance`, not: `週20時間(未満|以上)|ほかの勤務先|業務委託のため`},
	{kind: rules.ClaimNoSocialInsurance, open: true,
		find: `(社会保険|社保|健康保険|健保|厚生年金|年金|雇用保険|保険証|社会保障|各種保険)(と|や|・)?(厚生年金|年金|健康保険|雇用保険)?[^。]{0,26}(入ら(ず|ない)|入れ(ません|ない|ておりません|て(い)?ません)|入りません|入って(い|お)?(り)?ません|加入(は)?(せず|し(ません|ない)|でき(ません|ない)|ありません|なし)|未加入|なし(の|で|と|です)|適用外|対象外|適用(は)?(ありません|なし|され)|外れ|外して|抜け|つきません|付きません|つかない|ございません|ありません|出ません|出ない|用意(は)?(なし|ありません|して)|見送|先送り|後回し|避け|省|ご遠慮|ご自身|各自|ご自分|自前|お任せ)|(国民健康保険|国保|国民年金)[^。]{0,20}(続け|継続|切り替え|加入|入って|入り|お願い|ご自身|各自|ご自分|まま|払って)|(社会保険|社保|健康保険|厚生年金|健保)[^。]{0,14}(加入|適用|手続き?|切り替え|入る|入れる|資格)?[^。]{0,14}(試用期間|\d+(年|か月)|半年|1年|本採用|正式採用|様子を見)[^。]{0,14}(後|から|終わ|明け|終え|過ぎ|経過|経って|勤めて|すんで|済んで)|\b(not|never|without|no|don't|won't|nor)\b[^.]{0,34}\b(health insurance|social insurance|pension|employment insurance|health (scheme|plan|cover)|social security)|\b(arrange|buy|find|organi[sz]e|sort out|take out|keep) your own\b[^.]{0,24}\b(insurance|pension|cover)|\b(insurance|pension|enrol\w*)\b[^.]{0,30}\b(after|only after|once|following) (the )?(probation|trial|\w+ months|\w+ year)`,
		here: `週20時間|ほかの勤務先|主たる勤務先|業務委託|委託の|満たない|未満|必要(は)?ありません|患者|従業員の|賠償|年金(相談|事務)|診療|保険証(の|を)(確認|提示)|liability|malpractice|patients?|心配`},

	{kind: rules.ClaimNoAccidentInsurance, open: true, find: `労災(保険)?[^。、]{0,14}(適用外|適用(は|が)?(ありません|なし|されません)|なし|対象外|入(り|れ)ません|加入し(て)?(い)?(ません|ない)|ありません|使えません|おりません|出ません|下りません)|(けが|怪我|業務災害|労働災害)[^。]{0,10}(自己責任|自己負担|ご自身の保険)`},
	{kind: rules.ClaimNoAccidentInsurance, open: true, find: `労災(保険)?(は|の|に|も)?[^。、]{0,8}(適用外|適用(は|が)?(ありません|なし|されません)|なし|対象外|入り(ません|ない)|入って(い)?ま?せん|加入し(ません|ない)|ありません|使えません)|no (workers'?|accident|industrial accident) (compensation|insurance)`},
	{kind: rules.ClaimNoAccidentInsurance, open: true, find: `労災(保険)?[^。、]{0,20}(適用外|適用(は|が)?(ありません|なし|されません)|なし|対象(外|に(は)?なりません)|扱い(に|と)?(は)?(なりません|しません|ならない)|入(り|れ|って(い)?)(ません|ておりません)|加入し(て)?(い)?(ません|ない)|ありません|ございません|使えません|使わ(ず|ない)|おりません|出ません|下りません|認め)|(けが|怪我|業務災害|労働災害|仕事中の(事故|けが|怪我|病気))[^。]{0,20}(自己責任|自己負担|ご自身の(保険|責任)|ご自分|責任(は|を)負い(かね|ません)|補償(は)?(ありません|し|なし))|\b(accident|injur\w+|workers'?|compensation)\b[^.]{0,30}\b(not covered|no cover|uninsured|own (risk|insurance)|does not apply|not enrolled|not insured)`, here: `患者|従業員の|相談|認定の|医学的意見`},

	{kind: rules.ClaimInsured, find: `保険(診療|適用|証|治療)(が|は|も|を|の|で)?[^。]{0,12}(中心|\d割|\d+%|扱|担当|対応|行|です|主|ほとんど|すべて)|(\d割|\d+%|大半|ほとんど|多く|すべて|主に)(は|が|を)?[^。]{0,6}保険診療|(under|covered by) (national |public )?health insurance|insured care`, not: `保険診療では(ありません|ない)|自費診療のみ|自由診療のみ`},
	{kind: rules.ClaimNoAccidentInsurance, open: true, not: `患者|従業員の|週(12|1)日|業務委託|委託(契約|の先生|医)|代行|書類は`,
		find: `労災(保険)?(へ)?の?(加入|適用|成立)?の?(手続き?|届け?(出)?|加入|適用)(は|を|が)?[^。、]{0,4}((行|取|出)(って|して)|(し|いたし|行い|取り)て?|あり|ござい)(い|お)?(り)?ません|労災(保険)?(は|の(対象|適用|加入)は)[^。、]{0,6}(常勤|フルタイム|正職員|正社員)[^。、]{0,6}(だけ|のみ|に限)`},
	{kind: rules.ClaimNoAccidentInsurance, open: true,
		find: `労災(保険)?の(手続き?|申請|届け?出)(は|を)[^。]{0,6}(いたし|し|行い|取り|受け)(ません|ない|かね)|(けが|怪我|事故)[^。]{0,16}(健康保険|ご自身の保険)で(治|受診|お願い)`},
	{kind: rules.ClaimNoAccidentInsurance, open: true,
		find: `\b(accidents?|injur\w+)\b[^.]{0,20}\b(not|aren.t|isn.t) (insured|covered)`},
}

// insuranceGuards are what is no such claim.
var insuranceGuards = []guard{
	{kinds: []rules.ClaimKind{rules.ClaimNoSocialInsurance, rules.ClaimNoAccidentInsurance, rules.ClaimNoInsuranceDue},
		back: `週20時間(未満|に満たない|を下回る)(の)?(ため|ので)|契約期間が[^。]{0,4}([1-8]週間|2か月以内)[^。]{0,10}更新(が|は)?な|後期高齢者|公務員|任意継続|insurance society`},
	{kinds: []rules.ClaimKind{rules.ClaimNoSocialInsurance, rules.ClaimNoAccidentInsurance, rules.ClaimNoInsuranceDue}, back: coverNot + `|要件に届き|(入職|着任|勤務)(の)?(初日|日|時)から|週(\d|1\d)時間(勤務|の)|対象となる賃金|ことはなく|設けることは|加入を任意とする扱い|\boptional benefits|accident insurance applies`},
	{kinds: []rules.ClaimKind{rules.ClaimNoSocialInsurance, rules.ClaimNoInsuranceDue, rules.ClaimNoAccidentInsurance},
		back: `本採用後?と(同じ|同様|変わり)|と(同じ|同様)(です|条件|扱い)?[。)]?\z`},
	{kinds: []rules.ClaimKind{rules.ClaimNoSocialInsurance, rules.ClaimNoInsuranceDue},
		like: `(持株会|確定拠出年金|財形|企業年金)[^。]{0,20}加入は任意`},
}
