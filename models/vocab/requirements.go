package vocab

// Licences are the licences, certificates and degrees a job may ask for.
var Licences = NewVocabulary[Licence]([]Term{
	{Key: "jp_medical_license", Label: Text{JA: "医師免許(日本)", EN: "Japanese medical licence"}, Synonyms: []string{
		"医師免許証", "医籍", "MD Japan",
	}},
	{Key: "initial_training", Label: Text{JA: "臨床研修修了", EN: "Initial clinical training completed"}, Synonyms: []string{"初期研修修了",
		"初期研修", "2年研修",
	}},
	{Key: "board_certified", Label: Text{JA: "専門医(機構認定)", EN: "Board-certified (JMSB)"}, Synonyms: []string{
		"専門医", "機構専門医", "board certified",
	}},
	{Key: "society_certified", Label: Text{JA: "学会認定専門医・認定医", EN: "Society-certified"}, Synonyms: []string{
		"学会専門医", "認定医", "指導医",
	}},
	{Key: "jma_occupational", Label: Text{JA: "日本医師会認定産業医", EN: "JMA certified occupational physician"}, Synonyms: []string{
		"認定産業医", "日医認定産業医", "産業医資格",
	}},
	{Key: "uoeh_course", Label: Text{JA: "産業医学基本講座修了(産業医大)", EN: "UOEH basic course"}, Synonyms: []string{
		"産業医大", "産業医ディプロマ",
	}},
	{Key: "oh_consultant", Label: Text{JA: "労働衛生コンサルタント(保健衛生)", EN: "Occupational health consultant"}, Synonyms: []string{
		"労衛コン", "コンサルタント資格", "労働衛生コンサル", "労働衛生コンサルタント", "衛生コンサルタント", "保健衛生コンサルタント",
	}},
	{Key: "jsoh_specialist", Label: Text{JA: "産業衛生専門医", EN: "JSOH specialist"}, Synonyms: []string{
		"産業衛生学会",
	}},
	{Key: "social_medicine_specialist", Label: Text{JA: "社会医学系専門医", EN: "Social-medicine specialist"}, Synonyms: []string{
		"社医専",
	}},
	{Key: "online_care_training", Label: Text{JA: "オンライン診療研修修了", EN: "MHLW online-care training"}, Synonyms: []string{
		"オンライン診療研修", "厚労省研修", "修了証",
	}},
	{Key: "emergency_contraception_training", Label: Text{JA: "緊急避妊薬の処方研修修了", EN: "Emergency-contraception training"}, Synonyms: []string{
		"アフターピル研修",
	}},
	{Key: "insurance_physician", Label: Text{JA: "保険医登録", EN: "Insurance-doctor registration"}, Synonyms: []string{
		"保険医", "保険医登録票",
	}},
	{Key: "designated_psychiatrist", Label: Text{JA: "精神保健指定医", EN: "Designated mental-health physician"}, Synonyms: []string{
		"指定医", "精神保健指定",
	}},
	{Key: "narcotics_license", Label: Text{JA: "麻薬施用者免許", EN: "Narcotics practitioner"}, Synonyms: []string{
		"麻薬",
	}},
	{Key: "hpki_card", Label: Text{JA: "医師資格証(HPKI)", EN: "HPKI card"}, Synonyms: []string{
		"HPKI", "電子署名",
	}},
	{Key: "mammography_reader", Label: Text{JA: "検診マンモグラフィ読影認定医", EN: "Mammography screening reader"}, Synonyms: []string{
		"マンモ", "MMG",
	}},
	{Key: "lung_ct_reader", Label: Text{JA: "肺がんCT検診認定医", EN: "Lung-CT screening"}, Synonyms: []string{
		"肺がん検診",
	}},
	{Key: "ningen_dock", Label: Text{JA: "人間ドック健診専門医", EN: "Checkup specialist"}, Synonyms: []string{
		"ドック",
	}},
	{Key: "cancer_certified", Label: Text{JA: "がん治療認定医", EN: "Cancer-treatment certified"}, Synonyms: []string{
		"がん治療",
	}},
	{Key: "clinical_geneticist", Label: Text{JA: "臨床遺伝専門医", EN: "Clinical geneticist"}, Synonyms: []string{
		"遺伝",
	}},
	{Key: "medical_it_engineer", Label: Text{JA: "医療情報技師", EN: "Healthcare IT technologist"}, Synonyms: []string{
		"医療情報",
	}},
	{Key: "gcp_training", Label: Text{JA: "GCP研修修了", EN: "GCP training"}, Synonyms: []string{
		"治験",
	}},
	{Key: "us_license", Label: Text{JA: "米国医師免許・ECFMG", EN: "US licence / ECFMG"}, Synonyms: []string{
		"USMLE", "ECFMG", "US MD",
	}},
	{Key: "uk_license", Label: Text{JA: "英国GMC登録", EN: "UK GMC registration"}, Synonyms: []string{
		"GMC",
	}},
	{Key: "au_license", Label: Text{JA: "豪州AHPRA登録", EN: "AHPRA registration"}, Synonyms: []string{
		"AHPRA",
	}},
	{Key: "sg_license", Label: Text{JA: "シンガポールSMC登録", EN: "SMC registration"}, Synonyms: []string{
		"SMC",
	}},
	{Key: "other_foreign_license", Label: Text{JA: "その他の外国医師免許", EN: "Other foreign licence"}, Synonyms: []string{
		"外国医師", "海外医師免許", "IMG",
	}},
	{Key: "phd_md", Label: Text{JA: "医学博士", EN: "PhD in medicine"}, Synonyms: []string{
		"博士", "PhD",
	}},
	{Key: "mph", Label: Text{JA: "公衆衛生修士", EN: "MPH"}, Synonyms: []string{
		"MPH",
	}},
	{Key: "mba", Label: Text{JA: "MBA", EN: "MBA"}, Synonyms: []string{
		"経営学修士",
	}},
})

// Skills are what a job may ask a doctor to be able to do.
var Skills = NewVocabulary[Skill]([]Term{
	{Key: "it_literacy", Label: Text{JA: "ITリテラシー", EN: "IT literacy"}, Synonyms: []string{
		"PCスキル", "ITスキル", "オンラインツール", "リテラシー",
	}},
	{Key: "data_analysis", Label: Text{JA: "データ分析", EN: "Data analysis"}, Synonyms: []string{
		"統計", "Python", "R", "分析力",
	}},
	{Key: "online_communication", Label: Text{JA: "オンラインでの対話力", EN: "Online communication"}, Synonyms: []string{
		"コミュニケーション", "傾聴", "説明力", "webside manner",
	}},
	{Key: "self_management", Label: Text{JA: "自己管理能力", EN: "Self-management"}, Synonyms: []string{
		"時間管理", "セルフマネジメント",
	}},
	{Key: "platform_operation", Label: Text{JA: "診療プラットフォームの操作", EN: "Telehealth platform use"}, Synonyms: []string{
		"ビデオ会議", "Zoom", "予約システム",
	}},
	{Key: "telemedicine_knowledge", Label: Text{JA: "遠隔医療技術の知識", EN: "Telemedicine know-how"}, Synonyms: []string{
		"遠隔医療", "指針の理解",
	}},
	{Key: "ai_medicine_knowledge", Label: Text{JA: "AI医療の知識", EN: "Medical-AI knowledge"}, Synonyms: []string{
		"機械学習", "生成AI", "LLM",
	}},
	{Key: "trust_building", Label: Text{JA: "患者との信頼関係づくり", EN: "Trust building"}, Synonyms: []string{
		"ラポール", "接遇",
	}},
	{Key: "team_collaboration", Label: Text{JA: "オンラインでのチーム連携", EN: "Remote teamwork"}, Synonyms: []string{
		"情報共有", "Slack", "チャットツール",
	}},
	{Key: "ehr_operation", Label: Text{JA: "電子カルテの操作", EN: "EHR operation"}, Synonyms: []string{
		"電カル", "カルテ入力", "EMR",
	}},
	{Key: "medical_writing", Label: Text{JA: "医療文章の作成", EN: "Medical writing"}, Synonyms: []string{
		"ライティング", "執筆", "意見書作成",
	}},
	{Key: "presentation", Label: Text{JA: "講演・説明", EN: "Presenting"}, Synonyms: []string{
		"登壇", "プレゼン",
	}},
	{Key: "structured_reporting", Label: Text{JA: "構造化レポート作成", EN: "Structured reporting"}, Synonyms: []string{
		"読影レポート", "所見",
	}},
	{Key: "annotation_skill", Label: Text{JA: "アノテーション", EN: "Annotation"}, Synonyms: []string{
		"教師データ作成",
	}},
	{Key: "project_management", Label: Text{JA: "事業・案件の推進", EN: "Project management"}, Synonyms: []string{
		"PM", "企画力",
	}},
	{Key: "english_business", Label: Text{JA: "ビジネス英語", EN: "Business English"}, Synonyms: []string{
		"英語", "TOEIC", "bilingual",
	}},
	{Key: "english_clinical", Label: Text{JA: "英語での診療・面談", EN: "Clinical English"}, Synonyms: []string{
		"英語診療", "医療英語",
	}},
	{Key: "japanese_n1", Label: Text{JA: "日本語(N1相当以上)", EN: "Japanese N1 or above"}, Synonyms: []string{
		"日本語", "JLPT",
	}},
	{Key: "teaching", Label: Text{JA: "教育・指導", EN: "Teaching"}, Synonyms: []string{
		"指導", "教育経験",
	}},
	{Key: "research_methods", Label: Text{JA: "研究デザイン", EN: "Research methods"}, Synonyms: []string{
		"臨床研究", "疫学",
	}},
})

// EquipmentItems are equipment and security measures of remote work.
var EquipmentItems = NewVocabulary[EquipSec]([]Term{
	{Key: "high_speed_line", Label: Text{JA: "安定した高速回線", EN: "Stable high-speed line"}, Synonyms: []string{
		"光回線", "有線", "ネット環境", "broadband",
	}},
	{Key: "work_pc", Label: Text{JA: "業務用PC", EN: "Work computer"}, Synonyms: []string{
		"パソコン", "ノートPC", "端末",
	}},
	{Key: "camera_headset", Label: Text{JA: "カメラ・ヘッドセット", EN: "Camera and headset"}, Synonyms: []string{
		"ウェブカメラ", "マイク",
	}},
	{Key: "medical_monitor", Label: Text{JA: "医用モニター", EN: "Diagnostic-grade display"}, Synonyms: []string{
		"高精細モニタ", "読影モニター", "DICOM",
	}},
	{Key: "dual_monitor", Label: Text{JA: "2画面", EN: "Dual display"}, Synonyms: []string{
		"デュアルモニター",
	}},
	{Key: "reading_workstation", Label: Text{JA: "読影端末・PACS接続", EN: "Reading workstation / PACS"}, Synonyms: []string{
		"PACS", "ビューア", "遠隔読影端末",
	}},
	{Key: "vpn", Label: Text{JA: "VPN接続", EN: "VPN"}, Synonyms: []string{
		"閉域", "リモート接続",
	}},
	{Key: "vdi", Label: Text{JA: "仮想デスクトップ等", EN: "Virtual desktop or locked device"}, Synonyms: []string{
		"VDI", "DaaS", "シンクラ",
	}},
	{Key: "disk_encryption", Label: Text{JA: "端末の暗号化", EN: "Disk encryption"}, Synonyms: []string{
		"暗号化", "BitLocker",
	}},
	{Key: "traffic_encryption", Label: Text{JA: "通信の暗号化", EN: "Encrypted traffic"}, Synonyms: []string{
		"SSL", "TLS",
	}},
	{Key: "mfa", Label: Text{JA: "二要素認証", EN: "Two-factor login"}, Synonyms: []string{
		"多要素認証", "2FA", "MFA",
	}},
	{Key: "access_control", Label: Text{JA: "アクセス権限の管理", EN: "Access control"}, Synonyms: []string{
		"権限管理",
	}},
	{Key: "private_room", Label: Text{JA: "個室(外部から隔離)", EN: "Private room"}, Synonyms: []string{
		"個室", "書斎", "防音",
	}},
	{Key: "no_public_wifi", Label: Text{JA: "公衆Wi-Fi禁止", EN: "No public Wi-Fi"}, Synonyms: []string{
		"カフェ禁止",
	}},
	{Key: "no_local_storage", Label: Text{JA: "端末へ保存しない", EN: "No local storage"}, Synonyms: []string{
		"持ち出し禁止",
	}},
	{Key: "no_recording", Label: Text{JA: "無断録音・録画の禁止", EN: "No unauthorised recording"}, Synonyms: []string{
		"録画禁止",
	}},
	{Key: "endpoint_protection", Label: Text{JA: "ウイルス対策・更新", EN: "Endpoint protection"}, Synonyms: []string{
		"アンチウイルス", "EDR",
	}},
	{Key: "mdm", Label: Text{JA: "端末管理(遠隔消去)", EN: "Device management"}, Synonyms: []string{
		"MDM",
	}},
	{Key: "security_training", Label: Text{JA: "定期的なセキュリティ研修", EN: "Security training"}, Synonyms: []string{
		"情報セキュリティ研修", "eラーニング",
	}},
	{Key: "nda", Label: Text{JA: "秘密保持契約", EN: "NDA"}, Synonyms: []string{
		"守秘",
	}},
	{Key: "hpki_signing", Label: Text{JA: "電子署名(電子処方箋)", EN: "e-signature for e-prescribing"}, Synonyms: []string{
		"電子処方箋",
	}},
	{Key: "wearable_dashboard", Label: Text{JA: "データ閲覧画面", EN: "Monitoring dashboard"}, Synonyms: []string{
		"ダッシュボード",
	}},
})

// Modalities are the kinds of image or recording a doctor reads.
var Modalities = NewVocabulary[Modality]([]Term{
	{Key: "ct", Label: Text{JA: "CT", EN: "CT"}},
	{Key: "mri", Label: Text{JA: "MRI", EN: "MRI"}},
	{Key: "xray", Label: Text{JA: "一般X線", EN: "X-ray"}},
	{Key: "chest_xray", Label: Text{JA: "胸部X線", EN: "Chest X-ray"}},
	{Key: "mammography", Label: Text{JA: "マンモグラフィ", EN: "Mammography"}},
	{Key: "ultrasound", Label: Text{JA: "超音波", EN: "Ultrasound"}},
	{Key: "nuclear", Label: Text{JA: "核医学・PET", EN: "Nuclear medicine and PET"}},
	{Key: "fundus", Label: Text{JA: "眼底", EN: "Fundus"}},
	{Key: "endoscopy", Label: Text{JA: "内視鏡", EN: "Endoscopy"}},
	{Key: "pathology_slide", Label: Text{JA: "病理画像", EN: "Pathology slides"}},
	{Key: "ecg", Label: Text{JA: "心電図", EN: "ECG"}},
})
