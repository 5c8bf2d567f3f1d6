// What the test of the whole loop types: a clinic, its advert, a doctor. The
// names are those of the forms, the same in both languages.
export const clinic = (name) => ({
  "name.ja": name, kind: "medical_institution", pref: "13", address: "東京都新宿区見本町1-2-3 見本ビル5階501", tel: "03-0000-0001",
  manager: "見本 太郎", online_care_notice: "filed",
});

// day is a civil date in Japan so many days from today.
export const day = (days) => new Date(Date.now() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

// advert is an online clinic's, a value or a list of values for each question;
// the employer is the only one that the form offers.
export const advert = (title) => ({
  lang: "ja", "title.ja": title, "work.primary": "online_care", "work.secondary": "chronic_care",
  specialties: ["internal_medicine", "general_practice"], contract: "employment", employment: "regular_part_time", "terms.headcount": "2",
  description: "仕事帰りや週末に受診したい方に向けた、内科中心のオンラインクリニックです。ご自宅の個室からビデオ通話で問診と診察を行い、かぜ症状、花粉症、高血圧や脂質異常症の再診などを担当していただきます。初診は事前の相談と過去の記録を確認したうえで行い、オンラインに適さない症状は提携先の対面診療へ切り替えます。枠は1時間あたり4〜5名。予約・会計・薬の配送手配は事務スタッフが受け持つので、先生は診察に集中できます。最初の2回は新宿の事務所または画面共有での同席研修があり、時給は同額です。当直やオンコールはありません。",
  remote: "full_remote", locations: ["home_japan", "private_room_japan"], "onsite.frequency": "onboarding_only",
  "onsite.note": "最初の2回(各2時間)のみ・有給", "onsite.place": "東京都新宿区の事務所または画面共有", "terms.smoking.measure": "home", "terms.smoking.note": "事務所は敷地内禁煙",
  "terms.workplace.initial": "自宅(所属先 東京都新宿区見本町1-2-3 見本ビル5階501)", "terms.workplace.change": "自宅・国内の個室および法人の診療所",
  schedules: ["weekend", "short_time", "self_declared_shift"], "terms.holidays": "申告した勤務日以外", "terms.hours.break_minutes": "0",
  "terms.hours.overtime.has": "no", "terms.hours.patterns": "18:00-21:00\n09:00-13:00(土日祝)", "terms.hours.system": "shift",
  "pay.unit": "hourly", "pay.min": "9000", "pay.max": "11000", "pay.tax": "gross", "pay.currency": "JPY", "pay.closing_day": "月末",
  "pay.pay_day": "翌月25日", "pay.raise": "年1回見直し", "pay.bonus": "なし", "pay.commute": "初期研修の交通費は実費", "pay.allowances": "通信費として月2000円",
  "pay.guarantee": "予約が0件でも時給を全額支給", "pay.volume_note": "1時間4〜5名", "pay.night_premium": "22時以降の枠はなし", "pay.standby_note": "なし",
  "pay.home_work_cost": "法人が端末を貸与", "terms.work.initial": "内科領域のオンライン診療(初診相談・再診)と診療録の作成",
  "terms.work.change": "当法人の定める診療業務", "terms.term.type": "fixed", "terms.term.from": day(40), "terms.term.to": day(400),
  "terms.renewal.policy": "possible", "terms.renewal.cap": "years:5", "terms.renewal.criteria": "診療件数の見通しと勤務状況により判断",
  "terms.probation.has": "no", "terms.insurance.accident": "yes", "terms.insurance.employment": "no", "terms.insurance.health": "no",
  "terms.insurance.pension": "no", "terms.selection": "書類確認→オンライン面談1回(30分)", "terms.change_notice": "条件を変えた場合は応募者へ書面で明示",
  "terms.info_as_of": day(0), "terms.valid_through": day(60),
  "apply.questions": "月に何コマ入れますか|1〜2|3以上", languages: "ja", "licences.required": ["jp_medical_license", "insurance_physician", "online_care_training"], "skills.required": "online_communication",
  ...Object.fromEntries(["private_room", "no_public_wifi", "no_recording"].map((what) => [`equipment.${what}`, "doctor"])),
  ...Object.fromEntries(["work_pc", "vpn", "mfa", "disk_encryption", "traffic_encryption"].map((what) => [`equipment.${what}`, "employer"])),
  "regulatory.care_payment": "insured", "regulatory.first_visit": "with_preconsultation", "regulatory.training_first": "on",
  "regulatory.identity_flow": "双方が顔写真付き証明で氏名を確認し医師は登録年を伝える", "regulatory.online_care_notice": "filed",
  "regulatory.prescribing_policy": "初診では麻薬・向精神薬を扱わず、基礎疾患が不明な方は7日分以内",
  "safety.emergency_backup": "都内の提携病院および患者所在地の救急へ案内する手順あり", "safety.inperson_referral": "全国38か所の提携内科",
  "safety.complaint_handling": "事務局が一次対応", "safety.malpractice_cover": "法人が加入(勤務医包括)",
  "safety.peer_meeting": "月1回・60分のオンライン症例検討会", "safety.records_access": "クラウド電子カルテで過去記録を閲覧", "safety.tech_support": "診療時間中は常時チャット対応",
});

// profile is of a doctor who did not show any document yet.
export const profile = (name) => ({
  display_name: name, pref: "13", years: "12", languages: "ja", specialties: "internal_medicine", "wants.works": "online_care",
  "wants.remote": "full_remote", visibility: "private",
  "licences.0.key": "jp_medical_license", "licences.0.number": "第123456号", "licences.0.on": "2012-05-01",
});

// scan is a picture of a document: a grey PNG of 80 × 60 points.
export const scan = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAFAAAAA8CAAAAADUTGJQAAAALUlEQVR42u3MMQEAAAwCIPunMpolduyAAKTHIhQKhUKhUCgUCoVCoVAoFP4IB8WpENNEo7+LAAAAAElFTkSuQmCC", "base64");

// fill answers the questions of a page that it has, also folded ones: text is
// typed, of choices those named are chosen and no others.
export function fill(page, values) {
  return page.evaluate((values) => {
    for (const [name, value] of Object.entries(values)) {
      const wanted = [value].flat();
      const asked = [...document.querySelectorAll(`main [name="${CSS.escape(name)}"]`)].filter((e) => e.type !== "hidden");
      asked.forEach((e, i) => {
        if (e.type === "checkbox" || e.type === "radio") {
          if (e.checked !== wanted.includes(e.value) && (e.type === "checkbox" || wanted.includes(e.value))) e.click();
        } else if (i < wanted.length) {
          e.value = wanted[i];
          for (const kind of ["input", "change"]) e.dispatchEvent(new Event(kind, { bubbles: true }));
        }
      });
    }
  }, values);
}
