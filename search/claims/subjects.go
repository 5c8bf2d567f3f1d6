package claims

// subject is a matter of which adverts speak: the ways to say its claims, and
// what looks like one and is none.
type subject struct {
	frames []frame
	guards []guard
}

// subjects are all of them; each stands in a file frames_*.go of its own.
var subjects = []subject{
	{sexFrames, sexGuards},
	{ageFrames, ageGuards},
	{statusFrames, statusGuards},
	{originFrames, originGuards},
	{offersFrames, offersGuards},
	{promisesFrames, promisesGuards},
	{feesFrames, feesGuards},
	{payFrames, payGuards},
	{penaltiesFrames, penaltiesGuards},
	{overtimeFrames, overtimeGuards},
	{hoursFrames, hoursGuards},
	{insuranceFrames, insuranceGuards},
	{contractFrames, contractGuards},
	{dispatchFrames, dispatchGuards},
	{contactFrames, contactGuards},
	{jobsFrames, jobsGuards},
	{placeFrames, placeGuards},
	{occupationalFrames, occupationalGuards},
	{careFrames, careGuards},
	{practiceFrames, practiceGuards},
	{adviceFrames, adviceGuards},
	{vagueFrames, vagueGuards},
	{nil, othersGuards},
}
