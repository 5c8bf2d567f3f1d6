package reading

import (
	"strings"

	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// conditions are diseases, complaints and procedures by those who treat them.
// An advert that names one comes first, then the field it belongs to: few
// adverts name any, and who types one means the field. What means the same is
// joined by =. A word that the vocabularies or wordValues know stays as it is
// there.
var conditions = []struct {
	values []value
	words  string
}{
	{field("psychiatry", "psychosomatic"), "うつ=うつ病=抑うつ=うつ状態=depression、パニック障害=panic disorder、不安障害=不安症=anxiety、適応障害=adjustment disorder"},
	{field("child_psychiatry"), "不登校、自閉症=autism、起立性調節障害"},
	{chronic, "高血圧=高血圧症=hypertension、脂質異常症=高脂血症=コレステロール=高コレステロール血症=dyslipidemia=cholesterol、痛風=高尿酸血症=gout"},
	{field("cardiology"), "心不全=慢性心不全=heart failure、不整脈=arrhythmia、心房細動=atrial fibrillation"},
	{field("dermatology"), "湿疹=eczema、アトピー=アトピー性皮膚炎=atopic dermatitis、ニキビ=ざ瘡=acne、じんましん=蕁麻疹=urticaria"},
	{field("obgyn"), "更年期=更年期障害=menopause、月経困難症=生理痛=月経痛、月経=生理不順、PMS=月経前症候群"},
	{field("orthopedics"), "腰痛=back pain"},
	{field("neurology", "neurosurgery"), "脳卒中=stroke"},
	{field("otolaryngology"), "めまい=dizziness=vertigo"},
	{field("cardiology"), "狭心症=angina=angina pectoris、心筋梗塞=myocardial infarction=heart attack、動悸=palpitations、心筋症=cardiomyopathy、弁膜症=心臓弁膜症=valvular disease、心房粗動、期外収縮、虚血性心疾患=冠動脈疾患=coronary artery disease、ペースメーカー=ペースメーカ=pacemaker、カテーテル治療=PCI、カテーテルアブレーション=ablation、心エコー=心臓超音波=echocardiography、ホルター心電図=holter、胸痛=chest pain、肺高血圧症"},
	{field("gastroenterology"), "逆流性食道炎=胃食道逆流症=GERD=reflux、胃潰瘍=gastric ulcer、十二指腸潰瘍、ピロリ菌=ヘリコバクターピロリ=helicobacter pylori、潰瘍性大腸炎=ulcerative colitis、クローン病=crohn's disease、炎症性腸疾患=IBD、便秘=constipation、下痢=diarrhea=diarrhoea、胆石=gallstones、膵炎=pancreatitis、腹痛=abdominal pain、胃炎=gastritis、大腸ポリープ=ポリープ、嘔吐"},
	{field("hepatology"), "肝炎=hepatitis、肝硬変=cirrhosis、脂肪肝=fatty liver、B型肝炎、C型肝炎、肝機能障害"},
	{field("respiratory_medicine"), "COPD=慢性閉塞性肺疾患、気管支炎=bronchitis、肺炎=pneumonia、間質性肺炎=肺線維症=interstitial lung disease、気管支喘息、咳喘息、咳=長引く咳=cough、息切れ、結核=tuberculosis、いびき"},
	{field("nephrology"), "腎不全=慢性腎臓病=CKD=kidney failure、人工透析=透析=dialysis、腹膜透析、ネフローゼ=ネフローゼ症候群=nephrotic syndrome、蛋白尿、腎炎=IgA腎症"},
	{field("endocrinology_diabetes", "endocrinology"), "バセドウ病=甲状腺機能亢進症=hyperthyroidism、橋本病=甲状腺機能低下症=hypothyroidism=thyroid disease=thyroid、副腎、下垂体、骨代謝、思春期早発症"},
	{field("diabetology", "endocrinology_diabetes"), "インスリン=insulin、血糖=高血糖=血糖コントロール=blood sugar、HbA1c、1型糖尿病=type 1 diabetes、2型糖尿病=type 2 diabetes、妊娠糖尿病、低血糖"},
	{chronic, "中性脂肪=triglycerides、メタボ=メタボリックシンドローム=metabolic syndrome、血圧=降圧薬=blood pressure"},
	{field("neurology"), "多発性硬化症=multiple sclerosis、ALS=筋萎縮性側索硬化症、しびれ=numbness、脳炎、脳梗塞=cerebral infarction、くも膜下出血、脳出血、失神、ふるえ=振戦=tremor、重症筋無力症、アルツハイマー=アルツハイマー病=alzheimer、レビー小体、群発頭痛、脳波=EEG、顔面神経麻痺"},
	{field("neurosurgery"), "脳腫瘍=brain tumor、脳動脈瘤=aneurysm、頭部外傷=head injury、水頭症"},
	{field("hematology"), "白血病=leukemia=leukaemia、リンパ腫=悪性リンパ腫=lymphoma、骨髄腫=多発性骨髄腫=myeloma、貧血=anemia=anaemia、血友病=hemophilia、血小板減少、骨髄移植"},
	{field("rheumatology"), "膠原病=connective tissue disease、SLE=全身性エリテマトーデス=lupus、シェーグレン=シェーグレン症候群、リウマチ=rheumatoid arthritis、ベーチェット病、強皮症"},
	{field("allergy"), "食物アレルギー=food allergy、アナフィラキシー=anaphylaxis、舌下免疫療法=immunotherapy"},
	{field("infectious_disease"), "HIV=エイズ、梅毒=syphilis、マラリア=malaria、インフルエンザ=インフル=influenza=flu、敗血症=sepsis、抗菌薬=抗生物質=antibiotics、帯状疱疹=shingles、性感染症=性病=STI=STD、ノロウイルス、院内感染"},
	{field("medical_oncology"), "抗がん剤=抗癌剤=chemotherapy、免疫チェックポイント=がん免疫療法、分子標的薬、肉腫=sarcoma、膵臓がん=膵がん=膵癌=pancreatic cancer、前立腺がん=前立腺癌=prostate cancer、食道がん=食道癌、肝臓がん=肝がん=肝癌=liver cancer、卵巣がん=卵巣癌=ovarian cancer、がんゲノム=がん遺伝子パネル=cancer genomics、tumor=tumour、metastasis"},
	{field("psychiatry", "psychosomatic"), "双極性障害=躁うつ病=bipolar、統合失調症=schizophrenia、強迫性障害=OCD、PTSD=トラウマ、パニック発作、依存症=addiction、アルコール依存=アルコール依存症=alcoholism、摂食障害=過食=拒食症=eating disorder、気分障害=mood disorder、心身の不調、燃え尽き=バーンアウト=burnout、自殺=希死念慮=suicide、認知行動療法=CBT、産後うつ=postpartum depression、社交不安、向精神薬"},
	{field("child_psychiatry"), "ASD=自閉スペクトラム=自閉スペクトラム症、ADHD児、チック症=tourette、学習障害、ひきこもり、思春期=adolescent"},
	{field("pediatrics"), "夜泣き、おむつかぶれ、離乳食、突発性発疹、手足口病、水ぼうそう=水痘=chickenpox、おたふく=おたふくかぜ=mumps、熱性けいれん、乳児健診=乳幼児健診、川崎病、低身長、とびひ、哺乳、新生児=newborn"},
	{field("dermatology"), "白癬=水虫=athlete's foot、疣贅=wart、ほくろ、皮膚がん=メラノーマ=melanoma、乾癬=psoriasis、円形脱毛症=脱毛=alopecia、虫刺され、かぶれ=接触皮膚炎、手湿疹=手荒れ、酒さ=rosacea、多汗症=hyperhidrosis、発疹=皮疹=rash、肌荒れ、ヘルペス=herpes、褥瘡=床ずれ、火傷=やけど=burn"},
	{field("aesthetic"), "しみ取り、ボトックス=botox、ヒアルロン酸=filler、脱毛クリニック=医療脱毛、二重まぶた、美白、アンチエイジング=anti-aging"},
	{field("plastic_surgery"), "口唇裂、眼瞼下垂、瘢痕=傷あと=ケロイド、乳房再建"},
	{field("orthopedics"), "骨折=fracture、骨粗鬆症=骨粗しょう症=osteoporosis、膝痛=膝の痛み=変形性膝関節症=knee pain、肩こり、五十肩=肩関節周囲炎=frozen shoulder、椎間板ヘルニア=ヘルニア、脊柱管狭窄=脊柱管狭窄症、捻挫=sprain、靭帯、スポーツ医学=スポーツドクター=sports medicine=sports doctor、側弯症、外反母趾、人工関節"},
	{field("otolaryngology"), "中耳炎=otitis、難聴=hearing loss、副鼻腔炎=蓄膿症=sinusitis、扁桃炎=tonsillitis、耳鳴り=tinnitus、突発性難聴、補聴器、嗅覚障害、声帯、鼻血、メニエール病"},
	{field("ophthalmology"), "白内障=cataract、緑内障=glaucoma、ドライアイ=dry eye、近視=myopia、網膜=網膜剥離=retina、加齢黄斑変性=黄斑変性、結膜炎=conjunctivitis、飛蚊症、コンタクトレンズ、レーシック=ICL、ものもらい、OCT検査、網膜症=retinopathy、斜視"},
	{field("urology"), "前立腺=前立腺肥大=prostate、頻尿=過活動膀胱=overactive bladder、尿路結石=尿管結石=kidney stones、膀胱炎=cystitis、尿失禁=尿もれ=incontinence、血尿、膀胱がん、尿路感染症=UTI"},
	{field("mens_health"), "勃起不全=erectile dysfunction、男性更年期=LOH、男性不妊、バイアグラ=シアリス"},
	{field("obgyn"), "子宮内膜症=endometriosis、子宮筋腫=fibroids、卵巣=卵巣嚢腫、子宮がん=子宮頸がん=子宮頸癌=cervical cancer、HPVワクチン=子宮頸がんワクチン=HPV、不正出血、おりもの、つわり=悪阻、妊婦健診=antenatal、分娩、助産師=midwife、女性ホルモン=ホルモン補充療法=HRT、PCOS=多嚢胞性卵巣、フェムテック=femtech、女性の健康"},
	{field("reproductive"), "体外受精、人工授精、顕微授精、卵子凍結=egg freezing、妊活中、排卵"},
	{field("perinatal", "obgyn", "pediatrics"), "授乳=母乳=母乳育児=breastfeeding=lactation、切迫早産=早産、産後ケア=産褥、胎児"},
	{field("emergency_medicine"), "外傷=trauma、心肺停止=心肺蘇生=CPR、熱中症=heat stroke、中毒、誤飲、応急手当=first aid、トリアージ=triage"},
	{field("anesthesiology"), "全身麻酔=周術期=perioperative、術前診察=術前評価"},
	{field("pain_clinic"), "慢性疼痛=慢性痛=chronic pain、神経痛=neuralgia、神経ブロック"},
	{field("palliative_care"), "看取り=end of life、医療用麻薬=オピオイド、がん性疼痛"},
	{field("geriatrics"), "フレイル=frailty、誤嚥=嚥下=嚥下障害=dysphagia、サルコペニア、ポリファーマシー、老年医学=老年科=老年内科、寝たきり、老人ホーム=介護施設=特養=nursing home"},
	{field("sleep_medicine"), "CPAP、過眠=ナルコレプシー=narcolepsy、睡眠障害=眠れない=眠れない人=sleep disorder、睡眠外来"},
	{field("smoking_cessation"), "禁煙外来、ニコチン=nicotine、電子たばこ"},
	{field("weight_management"), "痩身=痩せ薬、マンジャロ=ウゴービ=オゼンピック=ゼップバウンド=リベルサス=サクセンダ=GLP1、減量=slimming"},
	{field("contraception"), "モーニングアフターピル、ミニピル、月経移動、IUD=ミレーナ"},
	{field("genetics"), "ゲノム=genome、NIPT=出生前診断、希少疾患=難病=rare disease、ダウン症、遺伝カウンセリング"},
	{field("rehabilitation"), "理学療法、言語聴覚、高次脳機能障害、義肢=装具、機能回復"},
	{field("surgery"), "虫垂炎=盲腸=appendicitis、鼠径ヘルニア=脱腸、痔=hemorrhoids、手術=執刀、腹腔鏡=laparoscopic、創傷"},
	{field("cardiovascular_surgery"), "大動脈瘤=動脈瘤、下肢静脈瘤=静脈瘤=varicose veins、心臓手術=バイパス手術"},
	{field("thoracic_surgery"), "気胸=pneumothorax、縦隔"},
	{field("radiation_oncology"), "放射線療法=radiotherapy=放射線治療、陽子線=重粒子線=proton therapy"},
	{field("pathology"), "細胞診=cytology、生検=biopsy、術中迅速"},
	{field("clinical_laboratory"), "血液検査=採血=blood test、検体検査"},
	{field("travel_medicine"), "黄熱=黄熱ワクチン、高山病、旅行医学、渡航ワクチン"},
	{field("kampo"), "東洋医学外来、冷え性=冷え症、鍼灸=acupuncture、漢方薬=生薬"},
	{field("checkup"), "胃がん検診、マンモグラフィ検診、企業健診、巡回健診"},
}

// conditionWeight is what the field of a condition counts beside an advert that
// names it.
const conditionWeight = .2

func field(keys ...string) (out []value) {
	for _, key := range keys {
		out = append(out, value{search.ColSpecialty, key, conditionWeight})
	}
	return out
}

var chronic = []value{{search.ColWork, "chronic_care", conditionWeight}}

// addConditions enters the conditions that no other table knows.
func (b *lexiconBuilder) addConditions() {
	for _, entry := range conditions {
		for same := range strings.SplitSeq(entry.words, "、") {
			forms := strings.Split(same, "=")
			b.addGroup(forms, synonymWeight)
			for _, form := range forms {
				i := b.word(form)
				if len(b.words[i].values) > 0 || b.fixed[japanese.Key(form)] {
					continue
				}
				for _, v := range entry.values {
					ord, term := b.term(v.column, v.key)
					b.mean(i, v.column, search.Just(ord), v.weight, term.Label)
				}
			}
		}
	}
}
