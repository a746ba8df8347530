print("actantctl")
