package vocab

// ExperienceSteps are the years of practice that jobs demand, from none up.
var ExperienceSteps = NewVocabulary[ExperienceStep]([]Term{
	{Key: "none", Label: Text{JA: "年数の条件なし", EN: "No years demanded"}},
	{Key: "y1", Label: Text{JA: "経験1〜2年", EN: "1 or 2 years"}},
	{Key: "y3", Label: Text{JA: "経験3〜4年", EN: "3 or 4 years"}},
	{Key: "y5", Label: Text{JA: "経験5〜6年", EN: "5 or 6 years"}},
	{Key: "y7", Label: Text{JA: "経験7〜9年", EN: "7 to 9 years"}},
	{Key: "y10", Label: Text{JA: "経験10年以上", EN: "10 years or more"}},
})

// stepYears are the least years of each step.
var stepYears = []int{0, 1, 3, 5, 7, 10}

// ExperienceStepOf returns the step of so many years.
func ExperienceStepOf(years int) ExperienceStep {
	steps := ExperienceSteps.Keys()
	for i := len(stepYears) - 1; i > 0; i-- {
		if years >= stepYears[i] {
			return steps[i]
		}
	}
	return steps[0]
}

// ExperienceUpTo returns the steps that somebody with so many years may meet.
func ExperienceUpTo(years int) (steps []ExperienceStep) {
	for i, step := range ExperienceSteps.Keys() {
		if stepYears[i] <= years {
			steps = append(steps, step)
		}
	}
	return steps
}

// WeeklyHours are steps of the least hours a week that jobs want, from few to
// full time.
var WeeklyHours = NewVocabulary[WeeklyHour]([]Term{
	{Key: "h4", Label: Text{JA: "週4時間まで(半日)", EN: "Up to 4 hours a week"}},
	{Key: "h8", Label: Text{JA: "週4〜8時間(1日)", EN: "4 to 8 hours a week"}},
	{Key: "h16", Label: Text{JA: "週8〜16時間(2日)", EN: "8 to 16 hours a week"}},
	{Key: "h24", Label: Text{JA: "週16〜24時間(3日)", EN: "16 to 24 hours a week"}},
	{Key: "h32", Label: Text{JA: "週24〜32時間(4日)", EN: "24 to 32 hours a week"}},
	{Key: "h40", Label: Text{JA: "週32時間を超える", EN: "More than 32 hours a week"}},
})

// stepHours are the most hours of each step but the last.
var stepHours = []float64{4, 8, 16, 24, 32}

// HoursStepOf returns the step of so many hours a week.
func HoursStepOf(hours float64) WeeklyHour {
	steps := WeeklyHours.Keys()
	for i, most := range stepHours {
		if hours <= most {
			return steps[i]
		}
	}
	return steps[len(steps)-1]
}

// HoursUpTo returns the steps that lie within so many hours a week.
func HoursUpTo(hours float64) (steps []WeeklyHour) {
	last := HoursStepOf(hours)
	for _, step := range WeeklyHours.Keys() {
		if steps = append(steps, step); step == last {
			break
		}
	}
	return steps
}
