"""Names of emoji as GitHub has them, the commonest: each sign, and behind it its names."""

TABLE = """
😄 smile 😃 smiley 😀 grinning 😁 grin 😆 laughing satisfied 😅 sweat_smile 🤣 rofl 😂 joy
🙂 slightly_smiling_face 🙃 upside_down_face 😉 wink 😊 blush 😇 innocent
🥰 smiling_face_with_three_hearts 😍 heart_eyes 🤩 star_struck 😘 kissing_heart 😗 kissing
😚 kissing_closed_eyes 😙 kissing_smiling_eyes 😋 yum 😛 stuck_out_tongue
😜 stuck_out_tongue_winking_eye 🤪 zany_face 😝 stuck_out_tongue_closed_eyes 🤑 money_mouth_face 🤗 hugs
🤭 hand_over_mouth 🤫 shushing_face 🤔 thinking 🤐 zipper_mouth_face 🤨 raised_eyebrow 😐 neutral_face
😑 expressionless 😶 no_mouth 😏 smirk 😒 unamused 🙄 roll_eyes 😬 grimacing 🤥 lying_face 😌 relieved
😔 pensive 😪 sleepy 🤤 drooling_face 😴 sleeping 😷 mask 🤒 face_with_thermometer
🤕 face_with_head_bandage 🤢 nauseated_face 🤮 vomiting_face 🤧 sneezing_face 🥵 hot_face 🥶 cold_face
🥴 woozy_face 😵 dizzy_face 🤯 exploding_head 🤠 cowboy_hat_face 🥳 partying_face 😎 sunglasses
🤓 nerd_face 🧐 monocle_face 😕 confused 😟 worried 🙁 slightly_frowning_face ☹️ frowning_face
😮 open_mouth 😯 hushed 😲 astonished 😳 flushed 🥺 pleading_face 😦 frowning 😧 anguished 😨 fearful
😰 cold_sweat 😥 disappointed_relieved 😢 cry 😭 sob 😱 scream 😖 confounded 😣 persevere
😞 disappointed 😓 sweat 😩 weary 😫 tired_face 🥱 yawning_face 😤 triumph 😡 rage pout 😠 angry
🤬 cursing_face 😈 smiling_imp 👿 imp 💀 skull ☠️ skull_and_crossbones 💩 hankey poop shit
🤡 clown_face 👹 japanese_ogre 👺 japanese_goblin 👻 ghost 👽 alien 👾 space_invader 🤖 robot
☺️ relaxed 😺 smiley_cat 😸 smile_cat 😹 joy_cat 😻 heart_eyes_cat 😼 smirk_cat 😽 kissing_cat
🙀 scream_cat 😿 crying_cat_face 😾 pouting_cat 🙈 see_no_evil 🙉 hear_no_evil 🙊 speak_no_evil 💋 kiss
💌 love_letter 💘 cupid 💝 gift_heart 💖 sparkling_heart 💗 heartpulse 💓 heartbeat 💞 revolving_hearts
💕 two_hearts 💔 broken_heart ❤️ heart 🧡 orange_heart 💛 yellow_heart 💚 green_heart 💙 blue_heart
💜 purple_heart 🤎 brown_heart 🖤 black_heart 🤍 white_heart 💯 100 💢 anger 💥 boom collision 💫 dizzy
💦 sweat_drops 💨 dash 🕳️ hole 💣 bomb 💬 speech_balloon 🗯️ right_anger_bubble 💭 thought_balloon
💤 zzz 👋 wave 🤚 raised_back_of_hand ✋ hand raised_hand 🖖 vulcan_salute 👌 ok_hand ✌️ v
🤞 crossed_fingers 🤟 love_you_gesture 🤘 metal 🤙 call_me_hand 👈 point_left 👉 point_right
👆 point_up_2 🖕 middle_finger fu 👇 point_down ☝️ point_up 👍 +1 thumbsup 👎 -1 thumbsdown
✊ fist_raised fist 👊 fist_oncoming facepunch punch 👏 clap 🙌 raised_hands 👐 open_hands 🤝 handshake
🙏 pray ✍️ writing_hand 💅 nail_care 🤳 selfie 💪 muscle 👂 ear 👃 nose 🧠 brain 👀 eyes 👁️ eye
👅 tongue 👄 lips 👶 baby 👦 boy 👧 girl 👨 man 👩 woman 👴 older_man 👵 older_woman
👮 police_officer cop 🕵️ detective 💂 guard 👷 construction_worker 👸 princess 🎅 santa 🙇 bow
🤦 facepalm 🤷 shrug 💁 tipping_hand_person 🙋 raising_hand 👨‍💻 man_technologist
👩‍💻 woman_technologist 👫 couple 👪 family 🚶 walking 🏃 runner running 💃 dancer 👣 footprints
👯 dancers 🧙 mage 🧘 lotus_position 🛀 bath 🏄 surfer 🏊 swimmer 🚴 bicyclist 🐵 monkey_face 🐒 monkey
🦍 gorilla 🐶 dog 🐕 dog2 🐩 poodle 🐺 wolf 🦊 fox_face 🐱 cat 🐈 cat2 🦁 lion 🐯 tiger 🐴 horse
🦄 unicorn 🐮 cow 🐂 ox 🐷 pig 🐏 ram 🐑 sheep 🐐 goat 🐪 dromedary_camel 🐘 elephant 🐭 mouse
🐹 hamster 🐰 rabbit 🐻 bear 🐨 koala 🐼 panda_face 🐾 feet paw_prints 🐔 chicken 🐓 rooster
🐣 hatching_chick 🐤 baby_chick 🐥 hatched_chick 🐦 bird 🐧 penguin 🕊️ dove 🦅 eagle 🦆 duck 🦉 owl
🐸 frog 🐊 crocodile 🐢 turtle 🦎 lizard 🐍 snake 🐲 dragon_face 🐉 dragon 🐳 whale 🐋 whale2
🐬 dolphin flipper 🐟 fish 🐠 tropical_fish 🐡 blowfish 🦈 shark 🐙 octopus 🐚 shell 🐌 snail
🦋 butterfly 🐛 bug 🐜 ant 🐝 bee honeybee 🐞 lady_beetle 🕷️ spider 🕸️ spider_web 🦀 crab 💐 bouquet
🌸 cherry_blossom 🌹 rose 🌺 hibiscus 🌻 sunflower 🌼 blossom 🌷 tulip 🌱 seedling 🌲 evergreen_tree
🌳 deciduous_tree 🌴 palm_tree 🌵 cactus 🌿 herb ☘️ shamrock 🍀 four_leaf_clover 🍁 maple_leaf
🍂 fallen_leaf 🍃 leaves 🍇 grapes 🍉 watermelon 🍊 tangerine orange mandarin 🍋 lemon 🍌 banana
🍍 pineapple 🍎 apple 🍏 green_apple 🍐 pear 🍑 peach 🍒 cherries 🍓 strawberry 🥝 kiwi_fruit 🍅 tomato
🥑 avocado 🍆 eggplant 🥔 potato 🥕 carrot 🌽 corn 🌶️ hot_pepper 🍄 mushroom 🥜 peanuts 🍞 bread
🥐 croissant 🧀 cheese 🍖 meat_on_bone 🍗 poultry_leg 🥓 bacon 🍔 hamburger 🍟 fries 🍕 pizza 🌭 hotdog
🌮 taco 🌯 burrito 🥚 egg 🍳 fried_egg 🍿 popcorn 🍱 bento 🍚 rice 🍛 curry 🍜 ramen 🍝 spaghetti
🍣 sushi 🥟 dumpling 🍦 icecream 🍨 ice_cream 🍩 doughnut 🍪 cookie 🎂 birthday 🍰 cake 🧁 cupcake
🍫 chocolate_bar 🍬 candy 🍭 lollipop 🍯 honey_pot 🥛 milk_glass ☕ coffee 🍵 tea 🍶 sake 🍾 champagne
🍷 wine_glass 🍸 cocktail 🍹 tropical_drink 🍺 beer 🍻 beers 🥂 clinking_glasses 🥃 tumbler_glass
🍴 fork_and_knife 🌍 earth_africa 🌎 earth_americas 🌏 earth_asia 🌐 globe_with_meridians 🗺️ world_map
🏔️ mountain_snow ⛰️ mountain 🌋 volcano 🗻 mount_fuji 🏕️ camping 🏖️ beach_umbrella
🏝️ desert_island 🏗️ building_construction 🏠 house 🏡 house_with_garden 🏢 office 🏥 hospital
🏦 bank 🏨 hotel 🏫 school 🏭 factory 🏰 european_castle 🗽 statue_of_liberty ⛪ church ⛺ tent 🌁 foggy
🌃 night_with_stars 🌅 sunrise 🌆 city_sunset 🌉 bridge_at_night 🌌 milky_way 🎡 ferris_wheel
🎢 roller_coaster 🎪 circus_tent 🚂 steam_locomotive 🚄 bullettrain_side 🚆 train2 🚇 metro 🚌 bus
🚑 ambulance 🚒 fire_engine 🚓 police_car 🚕 taxi 🚗 car red_car 🚙 blue_car 🚚 truck
🚛 articulated_lorry 🚜 tractor 🚲 bike 🛴 kick_scooter 🚏 busstop ⛽ fuelpump 🚨 rotating_light
🚥 traffic_light 🚦 vertical_traffic_light 🛑 stop_sign 🚧 construction ⚓ anchor ⛵ boat sailboat
🚤 speedboat 🚢 ship ✈️ airplane 🛫 flight_departure 🛬 flight_arrival 💺 seat 🚁 helicopter
🛰️ artificial_satellite 🚀 rocket 🛸 flying_saucer ⌛ hourglass ⏳ hourglass_flowing_sand ⌚ watch
⏰ alarm_clock ⏱️ stopwatch ⏲️ timer_clock 🌑 new_moon 🌓 first_quarter_moon 🌕 full_moon
🌙 crescent_moon 🌚 new_moon_with_face 🌝 full_moon_with_face ☀️ sunny 🌞 sun_with_face ⭐ star
🌟 star2 🌠 stars ☁️ cloud ⛅ partly_sunny 🌈 rainbow ☔ umbrella ⚡ zap ❄️ snowflake ⛄ snowman
☃️ snowman_with_snow ☄️ comet 🔥 fire 💧 droplet 🌊 ocean 🌪️ tornado 🎃 jack_o_lantern
🎄 christmas_tree 🎆 fireworks 🎇 sparkler 🧨 firecracker ✨ sparkles 🎈 balloon 🎉 tada
🎊 confetti_ball 🎋 tanabata_tree 🎍 bamboo 🎎 dolls 🎏 flags 🎐 wind_chime 🎀 ribbon 🎁 gift
🎟️ tickets 🎫 ticket 🏆 trophy 🏅 medal_sports 🥇 1st_place_medal 🥈 2nd_place_medal
🥉 3rd_place_medal ⚽ soccer ⚾ baseball 🏀 basketball 🏐 volleyball 🏈 football 🎾 tennis 🎳 bowling
🏓 ping_pong 🏸 badminton 🥊 boxing_glove 🥅 goal_net ⛳ golf 🎣 fishing_pole_and_fish 🎿 ski 🎯 dart
🎱 8ball 🎮 video_game 🕹️ joystick 🎰 slot_machine 🎲 game_die 🧩 jigsaw ♠️ spades ♥️ hearts
♦️ diamonds ♣️ clubs 🃏 black_joker 🎭 performing_arts 🎨 art 🧵 thread 👓 eyeglasses 👔 necktie
👕 shirt tshirt 👖 jeans 👗 dress 👙 bikini 👛 purse 👜 handbag 🎒 school_satchel 👞 mans_shoe shoe
👟 athletic_shoe 👠 high_heel 👑 crown 👒 womans_hat 🎩 tophat 🎓 mortar_board 💄 lipstick 💍 ring
💎 gem 🔇 mute 🔈 speaker 🔉 sound 🔊 loud_sound 📢 loudspeaker 📣 mega 📯 postal_horn 🔔 bell
🔕 no_bell 🎼 musical_score 🎵 musical_note 🎶 notes 🎙️ studio_microphone 🎤 microphone 🎧 headphones
📻 radio 🎷 saxophone 🎸 guitar 🎹 musical_keyboard 🎺 trumpet 🎻 violin 🥁 drum 📱 iphone 📲 calling
☎️ phone telephone 📞 telephone_receiver 📟 pager 📠 fax 🔋 battery 🔌 electric_plug 💻 computer
🖥️ desktop_computer 🖨️ printer ⌨️ keyboard 🖱️ computer_mouse 💽 minidisc 💾 floppy_disk 💿 cd
📀 dvd 🎥 movie_camera 🎞️ film_strip 🎬 clapper 📺 tv 📷 camera 📸 camera_flash 📹 video_camera 📼 vhs
🔍 mag 🔎 mag_right 🕯️ candle 💡 bulb 🔦 flashlight 🏮 izakaya_lantern lantern
📔 notebook_with_decorative_cover 📕 closed_book 📖 book open_book 📗 green_book 📘 blue_book
📙 orange_book 📚 books 📓 notebook 📒 ledger 📃 page_with_curl 📜 scroll 📄 page_facing_up 📰 newspaper
🗞️ newspaper_roll 📑 bookmark_tabs 🔖 bookmark 🏷️ label 💰 moneybag 💴 yen 💵 dollar 💶 euro
💷 pound 💸 money_with_wings 💳 credit_card 🧾 receipt 💹 chart ✉️ envelope 📧 email e-mail
📨 incoming_envelope 📩 envelope_with_arrow 📤 outbox_tray 📥 inbox_tray 📦 package 📫 mailbox
📮 postbox 🗳️ ballot_box ✏️ pencil2 ✒️ black_nib 🖋️ fountain_pen 🖊️ pen 🖌️ paintbrush
🖍️ crayon 📝 memo pencil 💼 briefcase 📁 file_folder 📂 open_file_folder 🗂️ card_index_dividers
📅 date 📆 calendar 🗒️ spiral_notepad 🗓️ spiral_calendar 📇 card_index 📈 chart_with_upwards_trend
📉 chart_with_downwards_trend 📊 bar_chart 📋 clipboard 📌 pushpin 📍 round_pushpin 📎 paperclip
🖇️ paperclips 📏 straight_ruler 📐 triangular_ruler ✂️ scissors 🗃️ card_file_box 🗄️ file_cabinet
🗑️ wastebasket 🔒 lock 🔓 unlock 🔏 lock_with_ink_pen 🔐 closed_lock_with_key 🔑 key 🗝️ old_key
🔨 hammer ⛏️ pick ⚒️ hammer_and_pick 🛠️ hammer_and_wrench 🗡️ dagger ⚔️ crossed_swords 🔫 gun
🏹 bow_and_arrow 🛡️ shield 🔧 wrench 🔩 nut_and_bolt ⚙️ gear 🗜️ clamp ⚖️ balance_scale 🔗 link
⛓️ chains 🧰 toolbox 🧲 magnet ⚗️ alembic 🧪 test_tube 🧬 dna 🔬 microscope 🔭 telescope
📡 satellite 💉 syringe 💊 pill 🚪 door 🛏️ bed 🛋️ couch_and_lamp 🚽 toilet 🚿 shower 🛁 bathtub
🛒 shopping_cart 🚬 smoking ⚰️ coffin 🗿 moyai 🔮 crystal_ball 🧭 compass 🏧 atm
🚮 put_litter_in_its_place 🚰 potable_water ♿ wheelchair 🚹 mens 🚺 womens 🚻 restroom 🚾 wc
⚠️ warning 🚸 children_crossing ⛔ no_entry 🚫 no_entry_sign 🚭 no_smoking 🔞 underage
☢️ radioactive ☣️ biohazard ⬆️ arrow_up ↗️ arrow_upper_right ➡️ arrow_right
↘️ arrow_lower_right ⬇️ arrow_down ↙️ arrow_lower_left ⬅️ arrow_left ↖️ arrow_upper_left
↕️ arrow_up_down ↔️ left_right_arrow ↩️ leftwards_arrow_with_hook ↪️ arrow_right_hook
⤴️ arrow_heading_up ⤵️ arrow_heading_down 🔃 arrows_clockwise 🔄 arrows_counterclockwise 🔙 back
🔚 end 🔛 on 🔜 soon 🔝 top ⚛️ atom_symbol ☯️ yin_yang ☮️ peace_symbol ♻️ recycle 🔱 trident
📛 name_badge 🔰 beginner ⭕ o ✅ white_check_mark ☑️ ballot_box_with_check ✔️ heavy_check_mark
✖️ heavy_multiplication_x ❌ x ❎ negative_squared_cross_mark ➰ curly_loop ✳️ eight_spoked_asterisk
✴️ eight_pointed_black_star ❇️ sparkle ‼️ bangbang ⁉️ interrobang ❓ question ❔ grey_question
❕ grey_exclamation ❗ exclamation heavy_exclamation_mark 〰️ wavy_dash ©️ copyright ®️ registered
™️ tm ➕ heavy_plus_sign ➖ heavy_minus_sign ➗ heavy_division_sign ♾️ infinity
🔀 twisted_rightwards_arrows 🔁 repeat 🔂 repeat_one ▶️ arrow_forward ⏩ fast_forward
◀️ arrow_backward ⏪ rewind ⏸️ pause_button ⏹️ stop_button ⏺️ record_button 🔅 low_brightness
🔆 high_brightness 📶 signal_strength 📳 vibration_mode 📴 mobile_phone_off #️⃣ hash *️⃣ asterisk
0️⃣ zero 1️⃣ one 2️⃣ two 3️⃣ three 4️⃣ four 5️⃣ five 6️⃣ six 7️⃣ seven 8️⃣ eight
9️⃣ nine 🔟 keycap_ten 🔤 abc 🔡 abcd 🔢 1234 🔣 symbols ℹ️ information_source 🆎 ab 🆑 cl 🆒 cool
🆓 free 🆔 id Ⓜ️ m 🆕 new 🆖 ng 🆗 ok 🅿️ parking 🆘 sos 🆙 up 🆚 vs 🔴 red_circle 🟠 orange_circle
🟡 yellow_circle 🟢 green_circle 🔵 large_blue_circle 🟣 purple_circle ⚫ black_circle ⚪ white_circle
⬛ black_large_square ⬜ white_large_square 🔶 large_orange_diamond 🔷 large_blue_diamond
🔸 small_orange_diamond 🔹 small_blue_diamond 🔺 small_red_triangle 🔻 small_red_triangle_down
💠 diamond_shape_with_a_dot_inside 🔘 radio_button 🏁 checkered_flag 🚩 triangular_flag_on_post
🎌 crossed_flags 🏴 black_flag 🏳️ white_flag 🏳️‍🌈 rainbow_flag 🏴‍☠️ pirate_flag 🇨🇳 cn
🇯🇵 jp 🇰🇷 kr 🇺🇸 us 🇬🇧 gb uk 🇩🇪 de 🇫🇷 fr 🇮🇹 it 🇪🇸 es 🇷🇺 ru 🇨🇦 canada 🇮🇳 india
🇧🇷 brazil 🇪🇺 eu european_union
"""


def _read(table: str) -> dict[str, str]:
    found: dict[str, str] = {}
    sign = ""
    for word in table.split():
        if word.isascii():
            found[word] = sign
        else:
            sign = word
    return found


SIGNS = _read(TABLE)
"""Each sign by its name."""
