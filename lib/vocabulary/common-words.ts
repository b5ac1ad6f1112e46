// Ordinary English words that a letter or two part from a word of trials: "ladder" from "bladder", "flower" from
// "lower", "paint" from "pain". Whoever types one means it. They are those of the words which films say most often
// (SUBTLEX-US, Brysbaert and New 2009) that the spelling would have changed in a collection of 6,000 trials.

const table = `
aact aboard abroad accent acquitted acre actor actress aerial afresh afterlife aide airline airspace ante ants
anybody apiece apology appalling applaud apron arcade armory arse artist ashamed asteroid atomic attacker auction
aviation awhile babe backbone backside backstage badger bailed banter baptism bargain barging bark bash bass batter
bearer beast beeping begging beige beneath betcha betray birthday bitches blackout blamed blazer blend blender
blindfold blink blond bloom blouse blowout bomber bona bonehead bong bore boxing bran brat bravest brazen breach
breakup breather breathtaking bred breeding bribes bridal bright brighter bronze buff bummer bumper bumping bums
burial burner burp burrito bury buses cabaret cabbie cabs cafe cage cake caller camper cancel candle carefree caress
carnal carriage carton carved catcher cave cellar cello cellphone challenger chaos chap charger chariot charmer
chaser chat chatter cheater cheating cheering cheesy chef chemist cheque chess chili chilly chimp chord chorus
cinema clam clan clap clash classy cleanup cleaver clerks cobbler colder colonial comeback comics compiler
conditioner conductor consul contempt contest coolest cops cork coroner corpse couch countdown countless coward
cradle cram crate crater creaking creator creature cremated crisp crispy critic cron crown cruise cruiser crust
cuddle culinary cult cunt curfew curse cute cutest danced dancer dangle daring darned dawn daybreak daycare daylight
dearly deathbed deceit deceive deduction deed defeat defendant deli deluded denial deported depraved deserve desk
despair detector detest detour dish distract ditched divine diving doll dome doodle doomed door dope douche dove
downfall downright downside downstairs drag dread dreamt drones duck dude duel duet dull dumber dumping dusk earthly
election equality escalator espresso eternal evacuate evacuation evasive everybody excuses exploded factory fading
fairy fallen fallout famine faraway farm farther fascination fatter feat fellas feller felony fencing fender fetches
fiance fickle fiddle fiend fiesta firsthand fisherman fist flaw flee flew fliers flood flop flower flown flunked
folder folks follower fond font fool footage footer fore forgery forget forgive forgiven fork fossil fought foul
frat freaking freed freeway freight fret friction fright frog funeral gallery garage gargle garter genie ghosts
giggle girlie glad glamour gloomy gobble grabbing grammar grape gravel grease greasy greed greeting grenade groupie
grovel growls grownup grudge gunman gunshot hacking hairdo halftime handsome hanger hangover harp hashes hast
hatched hatchet hate hatred haunted haze header headlines heap heard hearse heartbreaking heartless hearty heaven
hectic heed heinous heir herd hermit hero heroic hers highway hire hitched hitter hoist holder homage homework homey
homo honking hoot horrid horrors horse hose hostage hounds hovering howling huddle hula humanly hungry hustle
hustler hype icebox iced idle illusion immoral inbound infantry inhuman injunction insane intro ironic irony jester
jiggle jingle joiner joking jolly jungle jurors karate kettle kiddie kidnap kindly kisser kneecap kneel knew lace
ladder lamb lame lark lash lass latte lawyer layout ledger lending lent lesbian lest lever liar lice licked lifeless
lighthouse limbo limo linen liner lineup linger linting literal litter livery lizard loathe locket lodger loft login
lone lonely loner lookout loon loot loser lotto louder lounge lovely lover lowa lowlife lucid lucrative lumber
luncheon lunchtime lurking madam magical makeup malice mall mangy mankind manly manor manure maple maroon mashed
mate maze meaner meantime measly meddle mellow melt mend menu mere merger meth mileage mingle minivan mink misery
missus mistress moaning monster moot moping morgue mortar motive motorcycle movie movies muck mule mutiny muzzle
mystic napalm navel neatly necktie neon neurotic nibble nicked nightcap nightfall nonstop noon noun nude oath omen
onions onstage oppressed ordeal orderly orphanage outpost outright oven overdo overdue overhead paddle painfully
paint palp pansy pardon parish parsed patience pawn peck peeking perish perp persona pervert pest phrase picket
pickin pickle pickup picky pile pimple pirate plague planet plea pleading plight plucked plum plumber plump plunge
poet poetic pointless pointy poised poking polite politics ponies poodle poof posh postman postmortem pots powerless
preach prep pretext prey processor pronto prop prose protest puddle puke pumpkin punish purge quart quicksand rabbi
radiator rage rags raided rake ranker rarest rascal rattle rave reaper recess recital recite reckon redhead redo
reel referee refund regiment regroup rehearse rejoin rent rental repressed reptile resent retail retries reunited
revoir rhymes richer richest riddle rightly righty ripple rite roadblock roar robbery rosary rotten rotting rubble
ruckus rudder rumors sage sailed sale sank satchel satin saucer scab scam scare scarf scarier secretive seduce
seized sell sensual serpent setback settle setup sewers sewing shack sharks sharper sheer shirt shook shoot shout
shovel shoving shreds shrine shutter sicker sidewalk sinful sings sinks sinner sins sire sirens skates sketch skid
skiing skillet skinny skis slam slander slang sled sleepless sleepy slew slick slob slogan slot slumber smack smelly
snag snatched sneaking soar sock soften softer solace sold someday sometime soothe sordid sorrow spinach sqlite
stairway stake stale stall standalone startle startup statue steak steam stench stew stickup stink stinky stirred
stomp stoop stormy stow strays strife strike stroll struck stud stuff stunts sturdy successor sulking superb surfer
swearing sweater sweaty swiped swords sympathy systemd tack taco tainted takeoff takeout takeover takin tale talent
talker tame tanker tavern teasing telegram terrors testify thee theirs thingy thrill thrust thumping tickle tighter
tiles timber tingle token tonight toot toothbrush touchy tough towels tractor trader trailer traitor trashed treaty
triad tribal trifle troop trophy trot troupe trusty tuba tumble tune turnout tutor tyrant tyre unclean uncles undead
underage understudy undone unfold unicorn unnatural unread upside uptight useless vacant vain veil vending vermin
victory villain vulgar vultures wage wager wailing waiter wallet wallow wanker warmer warp washer waterfall weakest
wealth weasel weekend whacking whale whereabouts whine whipped wicked wiggle wilt witch wits woke worthy wrecking
yanked yelling yonder zing zipcodes
`

/** In small letters, one form of each. */
export const commonWords: readonly string[] = table.trim().split(/\s+/)
