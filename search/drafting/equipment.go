package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// equipmentWords are the words for equipment; the first that matches a stretch
// takes it: 読影端末 is no 端末.
var equipmentWords = []struct {
	item  vocab.EquipSec
	words *japanese.Expr
}{
	{"reading_workstation", japanese.Pattern(`読影(?:用)?(?:端末|ワークステーション|システム|ビューア)|ワークステーション|pacs(?:端末|ビューア)?|\bworkstation\b`)},
	{"medical_monitor", japanese.Pattern(`(?:^|読影用)モニタ(?:貸与|支給)|\dメガモニタ|(?:医用|医療用|診断用)(?:高精細)?(?:モニタ|ディスプレイ)|高精細モニタ|\dmモニタ|medical(?:-grade)? (?:monitor|display)s?|diagnostic(?:-grade)? (?:monitor|display)s?`)},
	{"dual_monitor", japanese.Pattern(`デュアルモニタ|second monitor|モニタ2[面台]|2画面|two monitors|dual (?:monitors?|displays?)`)},
	{"vpn", japanese.Pattern(`vpn`)},
	{"camera_headset", japanese.Pattern(`ヘッドセット|ウェブカメラ|webカメラ|カメラ|マイク|headset|webcam`)},
	{"high_speed_line", japanese.Pattern(`(?:インターネット|ネット|通信|光|モバイル|高速|有線)(?:通信)?(?:回線|環境)|回線|光ファイバー|モバイル(?:wi-?fi)?ルータ|\d+ ?mbps|broadband|(?:stable |reliable |high-speed )?internet|\byour own (?:[a-z-]+ )?(?:line|connection)|\b(?:wired|fibre|fiber|ethernet) connection|mobile data`)},
	{"private_room", japanese.Pattern(`個室|(?:静かな|独立した)(?:部屋|環境)|(?:quiet |private )+(?:room|office|space)|room with a door`)},
	{"work_pc", japanese.Pattern(`(?:業務用)?(?:ノート)?pc|パソコン|シンクライアント(?:端末)?|タブレット|\bipad\b|laptop|computer|業務用端末|端末(?:は)?貸与`)},
}

var (
	byPoster  = japanese.Pattern(`貸与|お?貸し|貸出|お貸しいた|支給(?:し|$|。|いた)|(?:当院|当社|弊社|こちら)(?:で|が|より)(?:ご?用意|準備|負担)|ご用意(?:し(?:て|ます)|いたします)|送付|お送り|送ります|お届け|宅配便で|\bshipped\b|\bsent to (?:you|your)|we (?:send|ship|provide|supply|furnish|give you|pay for)|provided|supplied|company[- ]issued|on us|we (?:will )?(?:lend|loan|issue)`)
	byLoan    = japanese.Pattern(`貸与`)
	byDoctor  = japanese.Pattern(`(?:ご自宅|ご自身|ご自分|お手持ち|先生)(?:の)?(?:もの|回線|環境)|(?:ご)?自宅の?$|お手元|ご自身|ご自分|各自|先生(?:の|に|で|側|ご|負担)|(?:を|は)ご用意(?:ください|いただ|頂)|ご準備(?:ください|いただ)|自己負担|own|your own|you (?:will |'ll )?(?:bring|need|provide|supply|use|have)|bring your|byod|必須|必要`)
	noWifi    = japanese.Pattern(`(?:公衆|フリー|公共の?)(?:無線lan|wi-?fi)[^。、]{0,14}(?:不可|禁止|ご?遠慮|お控え|使用しない|できません)|no (?:work from )?public wi-?fi|public wi-?fi[^.]{0,12} (?:is|are) (?:not allowed|prohibited|forbidden)`)
	noTaping  = japanese.Pattern(`(?:録音|録画)[^。]{0,10}(?:ご?遠慮|禁止|不可|お控え|できません)|no recording`)
	secrecy   = japanese.Pattern(`秘密保持(?:契約|誓約)|守秘義務契約|\bnda\b`)
	mfaWords  = japanese.Pattern(`(?:二要素|多要素|2要素|二段階)認証|\(二要素\)|認証アプリ|multi-factor|\bmfa\b|two-factor`)
	noCopies  = japanese.Pattern(`端末(?:へ|に|内)?(?:の)?(?:保存|残)[^。、]{0,6}(?:不可|禁止|できません|ないで|ないこと)|no local (?:storage|copies)`)
	secTaught = japanese.Pattern(`情報?セキュリティ研修`)
	encrypted = japanese.Pattern(`(?:ディスク|端末)(?:の)?暗号化|disk encryption`)
	denies    = japanese.Pattern(`\bno $|なし|不要|不問`)
)

// readEquipment reads who provides what.
func readEquipment(b *builder) {
	for _, s := range b.body() {
		switch s.topic {
		case topicDuties:
			if affirmed(byLoan, s) == nil {
				continue
			}
		case topicTitle, topicPay, topicWelcome, topicSelection:
			continue
		}
		b.providers(s)
		b.providerUnder(s)
		for _, rule := range []struct {
			words *japanese.Expr
			item  string
			by    string
		}{{noWifi, "no_public_wifi", "doctor"}, {noTaping, "no_recording", "doctor"}, {secrecy, "nda", "doctor"},
			{mfaWords, "mfa", "employer"}, {noCopies, "no_local_storage", "doctor"}, {secTaught, "security_training", "employer"},
			{encrypted, "disk_encryption", "employer"}} {
			if at := affirmed(rule.words, s); at != nil {
				b.put("equipment."+rule.item, Stated, s, at, rule.by)
			}
		}
	}
}

// providers reads from a sentence who provides each thing it names: in
// Japanese who is named behind it, in English before it.
func (b *builder) providers(s sentence) {
	rest := []byte(s.text)
	for _, w := range equipmentWords {
		for range 2 {
			at := w.words.FindIndex(rest)
			if at == nil {
				break
			}
			for k := at[0]; k < at[1]; k++ {
				rest[k] = 0
			}
			if denied(s.text, at) || denies.MatchString(s.text[max(0, at[0]-3):at[0]]) || strings.HasPrefix(strings.TrimLeft(s.text[at[1]:], "は "), "不要") {
				continue
			}
			if who := b.provider(s, at, w.item); who != "" {
				b.put("equipment."+string(w.item), Stated, s, at, who)
				break
			}
		}
	}
}

// providerUnder reads who provides the thing that a label names: pc=ご自身のもの.
func (b *builder) providerUnder(s sentence) {
	if s.topic != topicEquipment || s.from > 0 {
		return
	}
	label := s.label[strings.LastIndex(s.label, " ")+1:]
	for _, w := range equipmentWords {
		if !w.words.MatchString(label) || w.words.MatchString(s.text) {
			continue
		}
		if at := affirmed(byPoster, s); at != nil {
			b.put("equipment."+string(w.item), Stated, s, at, "employer")
		} else if at := affirmed(byDoctor, s); at != nil {
			b.put("equipment."+string(w.item), Stated, s, at, "doctor")
		}
		return
	}
}

// Labels that say whose a thing is: 先生 … 光回線, 当院 … ノートパソコン.
var (
	ofDoctor = japanese.Pattern(`(?:^| )(?:先生|医師|ご自身|先生側|先生のご用意|先生ご用意|you|from you|yours)$`)
	ofPoster = japanese.Pattern(`(?:^| )(?:当院|当社|弊社|当方|当会|当センタ|病院|会社|事務局|we|from us|ours)(?:側|より|から)?$`)
)

// provider returns who provides a thing that a sentence names, "" when it does not say.
func (b *builder) provider(s sentence, at []int, item vocab.EquipSec) string {
	if item == "private_room" {
		if noPlaceRoom.MatchString(s.text) || s.topic == topicPlace && !strings.Contains(s.text, "必") && affirmed(roomAsked, s) == nil {
			return ""
		}
		return "doctor"
	}
	if s.topic == topicEquipment && ofDoctor.MatchString(s.label) {
		return "doctor"
	}
	if s.topic == topicEquipment && ofPoster.MatchString(s.label) {
		return "employer"
	}
	after, before := s.text[at[1]:], s.text[:at[0]]
	if lent.MatchString(s.text[at[0]:at[1]]) {
		return "employer"
	}
	switch {
	case optionalThing.MatchString(after):
		return ""
	case ownThing.MatchString(before):
		return "doctor"
	}
	if b.en && lends.MatchString(s.label) {
		return "employer"
	}
	if b.en && yours.MatchString(after) {
		return "doctor"
	}
	if b.en && fromUs.MatchString(after) {
		return "employer"
	}
	if b.en {
		poster, doctor := lastIndex(byPoster, before), lastIndex(byDoctor, before)
		switch {
		case poster > doctor:
			return "employer"
		case doctor >= 0 || s.topic == topicNeeds && !byPoster.MatchString(clauseOf(s.text, at)):
			return "doctor"
		case byPoster.MatchString(after):
			return "employer"
		case yours.MatchString(after):
			return "doctor"
		}
		return ""
	}
	poster, doctor := firstIndex(byPoster, after), firstIndex(byDoctor, after)
	switch {
	case poster >= 0 && (doctor < 0 || poster < doctor):
		return "employer"
	case doctor >= 0:
		return "doctor"
	case strings.Contains(s.label, "貸") || strings.Contains(s.label, "支給"):
		return "employer"
	case strings.Contains(s.label, "自己負担") || strings.Contains(s.label, "持ち") || strings.Contains(s.label, "用意") || strings.Contains(s.label, "準備") || strings.Contains(s.label, "必要"):
		return "doctor"
	case lastIndex(byPoster, before) > lastIndex(byDoctor, before):
		return "employer"
	case lastIndex(byDoctor, before) >= 0:
		return "doctor"
	}
	return ""
}

// ownThing stands before what the doctor has, optionalThing behind what is only
// recommended.
var (
	ownThing      = japanese.Pattern(`(?:ご自身|ご自分|お手持ち|各自|私物)の$`)
	optionalThing = japanese.Pattern(`^(?:を|が)?(?:推奨|歓迎|あれば|があると)`)
)

// fromUs says behind a thing that the poster gives it.
var fromUs = japanese.Lazy(`^[a-z ]{0,16} (?:from us|by us|is ours|on us)\b`)

// lends is a label under which the poster lists what it gives, yours says who has a thing.
var (
	lends = japanese.Lazy(`we(?:'ll)? (?:will )?(?:provide|supply|lend|send|give|bring|ship|loan|issue)|from us|provided|supplied`)
	yours = japanese.Lazy(`^ (?:is|are) (?:yours|your own)`)
)

// lent ends the name of a thing that the poster lends.
var lent = japanese.Pattern(`(?:貸与|支給)$`)

// roomAsked is a room from which the doctor is asked to work.
var roomAsked = japanese.Pattern(`個室(?:で|から|にて|に限)[^。、]{0,8}(?:お願い|ください|下さい|いただ|ります)`)

// noPlaceRoom is a room that is somebody else's.
var noPlaceRoom = japanese.Pattern(`個室(?:ブース)?(?:を|も)?(?:ご?用意(?:し|いた)|完備|あり)`)

func firstIndex(re *japanese.Expr, s string) int {
	if at := re.FindStringIndex(s); at != nil {
		return at[0]
	}
	return -1
}

func lastIndex(re *japanese.Expr, s string) int {
	all := re.FindAllStringIndex(s, -1)
	if len(all) == 0 {
		return -1
	}
	return all[len(all)-1][0]
}
